"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import { en, type Messages, type PartialMessages } from "../i18n/en.js";
import { formatMessage, type MessageParams } from "../i18n/format.js";
import { mergeMessages } from "../i18n/mergeMessages.js";
import { settledLocale } from "../i18n/region.js";
import type { Appearance } from "./appearance.js";
import { type Part, partsWith } from "./parts.js";

/** What a provider, or one instance of a component, says about language and look. */
export interface KitOptions {
  /** A BCP 47 tag, which decides digits, names of days and the first day of the week. @default the catalog's own */
  locale?: string;
  /** A catalog or part of one; what it lacks comes from the catalog around it. @default English */
  messages?: PartialMessages;
  /** @default the catalog's direction */
  dir?: "ltr" | "rtl";
  appearance?: Appearance;
  /**
   * Where dialogs are put, at the z-index of `.vak-layer`; other popups stay inside the component.
   * @default the component, or the dialog or page around it, in the browser's top layer
   */
  portalContainer?: HTMLElement | ShadowRoot | null;
  /** The page's style nonce. Nothing here adds a style element today, so that no policy needs it. */
  nonce?: string;
  /** Put before every id, so that several hydrated roots on one page cannot clash. */
  idPrefix?: string;
}

/** The options in force, with every gap filled. */
export interface Kit extends Required<Omit<KitOptions, "portalContainer" | "nonce" | "messages">> {
  messages: Messages;
  portalContainer: KitOptions["portalContainer"];
  nonce: string | undefined;
  /** Words a message: fills its params and picks its plural form. */
  format(message: Parameters<typeof formatMessage>[0], params?: MessageParams): string;
  part: Part;
}

const ENGLISH: Kit = {
  locale: en.locale,
  messages: en,
  dir: en.direction,
  appearance: { theme: "system" },
  portalContainer: undefined,
  nonce: undefined,
  idPrefix: "",
  format: (message, params = {}) => formatMessage(message, params, en.locale),
  part: partsWith(),
};

const KitContext = createContext<Kit>(ENGLISH);

/** The language and look in force here. */
export const useKit = (): Kit => useContext(KitContext);

/** Puts options over those in force around it; renders no element of its own. */
export function KitScope({ children, ...options }: KitOptions & { children: ReactNode }) {
  const outer = useKit();
  const { locale, messages, dir, appearance, portalContainer, nonce, idPrefix } = options;
  const kit = useMemo((): Kit => {
    const catalog = mergeMessages(outer.messages, messages);
    const tag =
      settled(locale) ??
      (messages?.locale === undefined ? outer.locale : (settled(catalog.locale) ?? catalog.locale));
    const look = { ...outer.appearance, ...appearance };
    return {
      locale: tag,
      messages: catalog,
      dir: dir ?? (messages?.direction === undefined ? outer.dir : catalog.direction),
      appearance: look,
      part: look.elements === outer.appearance.elements ? outer.part : partsWith(look.elements),
      portalContainer: portalContainer === undefined ? outer.portalContainer : portalContainer,
      nonce: nonce ?? outer.nonce,
      idPrefix: idPrefix ?? outer.idPrefix,
      format: (message, params = {}) => formatMessage(message, params, tag),
    };
  }, [outer, locale, messages, dir, appearance, portalContainer, nonce, idPrefix]);
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
