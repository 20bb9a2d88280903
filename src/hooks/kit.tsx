"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import type { PartialMessages, Words } from "../i18n/en.js";
import { formatMessage, type MessageParams } from "../i18n/format.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import { settledLocale } from "../i18n/region.js";
import type { Appearance } from "./appearance.js";
import { type Controls, type KitComponents, NATIVE } from "./components.js";
import { ownOf } from "./ownOf.js";
import { type Part, partsWith } from "./parts.js";
import { checkKept, watched } from "./watchedComponents.js";

/** What a provider, or one instance of a component, says about language and look. */
export interface KitOptions {
  /** A BCP 47 tag, which decides digits, names of days and the first day of the week. @default the catalog's own */
  locale?: string | undefined;
  /** A catalog or part of one; what it lacks comes from the catalog around it. @default English */
  messages?: PartialMessages | undefined;
  /** Which way the text runs, where it is not the catalog's way. @default the catalog's direction */
  dir?: "ltr" | "rtl" | undefined;
  /** A theme, variables of the look, and classes for its parts; what it leaves out comes from the provider around it. */
  appearance?: Appearance | undefined;
  /** Your own button, input and others in the place of native ones, from constants: they are read at the first render. */
  components?: KitComponents | undefined;
  /**
   * Where dialogs are put, at the z-index of `.vak-layer`; other popups stay inside the component.
   * @default the component, or the dialog or page around it, in the browser's top layer
   */
  portalContainer?: HTMLElement | ShadowRoot | null | undefined;
  /** The page's style nonce. Nothing here adds a style element today, so that no policy needs it. */
  nonce?: string | undefined;
  /** Put before every id, so that several hydrated roots on one page cannot clash. */
  idPrefix?: string | undefined;
}

/** The options in force, with every gap filled. */
export interface Kit extends Filled<"locale" | "dir" | "appearance" | "idPrefix"> {
  components: Controls;
  /** The hosts' catalogs, the outermost first. */
  catalogs: readonly PartialMessages[];
  portalContainer: KitOptions["portalContainer"];
  nonce: string | undefined;
  /** Words a message: fills its params and picks its plural form. */
  format(message: Parameters<typeof formatMessage>[0], params?: MessageParams): string;
  part: Part;
}

type Filled<K extends keyof KitOptions> = { [Key in K]: NonNullable<KitOptions[Key]> };

/** The options in force, with words. `E` is the English that stands where the hosts' catalogs say nothing. */
export type WordedKit<E> = Kit & { messages: Words<E> };

const DEFAULTS: Kit = {
  locale: "en",
  catalogs: [],
  dir: "ltr",
  appearance: { theme: "system" },
  components: NATIVE,
  portalContainer: undefined,
  nonce: undefined,
  idPrefix: "",
  format: (message, params = {}) => formatMessage(message, params, "en"),
  part: partsWith(),
};

const KitContext = createContext<Kit>(DEFAULTS);

/**
 * The language and look in force here. A component that says something gives its own words in English, in an object that
 * stays the same, so that a page pays for the words of what it shows alone.
 */
export function useKit(): Kit;
export function useKit<E extends PartialMessages>(english: E): WordedKit<E>;
export function useKit<E extends PartialMessages>(english?: E): Kit | WordedKit<E> {
  const kit = useContext(KitContext);
  return english ? worded(kit, english) : kit;
}

const wordings = new WeakMap<Kit, WeakMap<object, Kit>>();

/** The same object for the same kit and words: what follows from them is remembered by it. */
function worded<E extends PartialMessages>(kit: Kit, english: E): WordedKit<E> {
  const known = wordings.get(kit) ?? new WeakMap<object, Kit>();
  wordings.set(kit, known);
  const messages = () => kit.catalogs.reduce<Words<E>>(mergeMessages, english as Words<E>);
  const found = (known.get(english) as WordedKit<E> | undefined) ?? { ...kit, messages: messages() };
  known.set(english, found);
  return found;
}

/** Puts options over those in force around it; renders no element of its own. */
export function KitScope({ children, ...options }: KitOptions & { children: ReactNode }) {
  const outer = useKit();
  const { locale, messages, dir, appearance, components, portalContainer, nonce, idPrefix } = ownOf(options);
  const [controls] = useState(() => watched(components));
  checkKept(controls, components);
  const kit = useMemo((): Kit => {
    const catalog = messages && ownOf(messages);
    const own = catalog?.locale;
    const tag = settled(locale) ?? settled(own) ?? (typeof own === "string" && own ? own : outer.locale);
    const given = ownOf({ ...appearance });
    const look = {
      theme: given.theme ?? outer.appearance.theme,
      variables: given.variables ?? outer.appearance.variables,
      elements: given.elements ?? outer.appearance.elements,
    };
    return {
      locale: tag,
      catalogs: messages ? [...outer.catalogs, messages] : outer.catalogs,
      dir: dir ?? catalog?.direction ?? outer.dir,
      appearance: look,
      part: look.elements === outer.appearance.elements ? outer.part : partsWith(look.elements),
      components: { ...outer.components, ...controls },
      portalContainer: portalContainer === undefined ? outer.portalContainer : portalContainer,
      nonce: nonce ?? outer.nonce,
      idPrefix: idPrefix ?? outer.idPrefix,
      format: (message, params = {}) => formatMessage(message, params, tag),
    };
  }, [outer, locale, messages, dir, appearance, controls, portalContainer, nonce, idPrefix]);
  return <KitContext.Provider value={kit}>{children}</KitContext.Provider>;
}

function settled(locale: string | undefined): string | undefined {
  if (!locale) return undefined;
  try {
    const [valid] = Intl.NumberFormat.supportedLocalesOf(locale);
    return valid && settledLocale(valid);
  } catch {
    return undefined;
  }
}
