"use client";

import type { PartStates } from "./partStates.js";

/** The name of a part, such as `section` or `button`. */
export type PartName = keyof PartStates;

/** The states of a part that are on, each with its value. */
export type PartState<Name extends PartName> = Readonly<
  Partial<Record<PartStates[Name], string | number | true>>
>;

/** Class names of a host's by part: a text, or a function of the part's state. They stand behind the kit's own. */
export type Elements = {
  readonly [Name in PartName]?: string | ((state: PartState<Name>) => string | undefined) | undefined;
};

/** What a part's element is given: its classes, and its states as attributes. */
export interface PartProps {
  readonly className: string;
  readonly [state: `data-${string}`]: string | number | true;
}

/** Gives elements what makes them the parts of these names; every name has the states of the first. */
export type Part = <Name extends PartName>(
  name: Name | readonly [Name, ...PartName[]],
  state?: { readonly [State in PartStates[Name]]?: string | number | boolean | undefined },
  className?: string,
) => PartProps;

/** The way to parts under a host's class names. */
export function partsWith(elements: Elements = {}): Part {
  const stateless = new Map<string, PartProps>();
  return (name, state, className) => {
    if (typeof name === "string" && !state && !className) {
      const known = stateless.get(name) ?? propsOf(elements, [name], []);
      stateless.set(name, known);
      return known;
    }
    const on = Object.entries<string | number | boolean | undefined>(state ?? {}).filter(
      (entry): entry is [string, string | number | true] => entry[1] !== undefined && entry[1] !== false,
    );
    return propsOf(elements, typeof name === "string" ? [name] : name, on, className);
  };
}

type On = readonly [state: string, value: string | number | true];

function propsOf(
  elements: Elements,
  names: readonly PartName[],
  on: readonly On[],
  className?: string,
): PartProps {
  const classes = names.flatMap((name) => [`vak-${name}`, hostsClass(elements, name, on)]);
  return {
    ...Object.fromEntries(on.map(([key, value]) => [`data-${key}`, value])),
    className: [...classes, className].filter(Boolean).join(" "),
  };
}

function hostsClass(elements: Elements, name: PartName, on: readonly On[]): string | undefined {
  const given = Object.hasOwn(elements, name) ? elements[name] : undefined;
  if (typeof given !== "function") return given;
  return given(Object.fromEntries(on));
}
