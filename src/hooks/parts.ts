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

/** The way to parts under a host's class names. A form has hundreds of parts: each is made in one go. */
export function partsWith(elements: Elements = {}): Part {
  const stateless = new Map<string, PartProps>();
  return (name, state, className) => {
    if (typeof name === "string" && !state && !className) {
      const known = stateless.get(name) ?? propsOf(elements, [name]);
      stateless.set(name, known);
      return known;
    }
    return propsOf(elements, typeof name === "string" ? [name] : name, state, className);
  };
}

type State = Readonly<Record<string, string | number | boolean | undefined>>;

function propsOf(
  elements: Elements,
  names: readonly PartName[],
  state: State = {},
  className?: string,
): PartProps {
  const on: Record<string, string | number | true> = {};
  const props: Record<string, string | number | true> = {};
  for (const key of Object.keys(state)) {
    const value = state[key];
    if (value === undefined || value === false) continue;
    on[key] = value;
    props[`data-${key}`] = value;
  }
  let classes = "";
  for (const name of names) {
    const own = hostsClass(elements, name, on);
    classes += own ? ` vak-${name} ${own}` : ` vak-${name}`;
  }
  return { ...props, className: (className ? `${classes} ${className}` : classes).slice(1) };
}

function hostsClass(elements: Elements, name: PartName, on: PartState<PartName>): string | undefined {
  const given = Object.hasOwn(elements, name) ? elements[name] : undefined;
  return typeof given === "function" ? given(on) : given;
}
