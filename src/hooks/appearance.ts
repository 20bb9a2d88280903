"use client";

import type { Elements } from "./parts.js";

/** How the components look. What an inner provider or component says stands over what an outer one says. */
export interface Appearance {
  /** `system` follows the reader's device; `sand` is a warm light look, `midnight` a blue dark one. @default "system" */
  theme?: "light" | "dark" | "system" | "sand" | "midnight" | undefined;
  /** Colours, measures and the font, over those of the theme. */
  variables?: AppearanceVariables | undefined;
  /** Class names by part, or functions of a part's state; they stand behind the kit's own `vak-` classes. */
  elements?: Elements | undefined;
}

/**
 * The values that a look is made from, any CSS text each. A stylesheet can set the same as `--vak-` properties
 * (`fontSize` is `--vak-font-size`) on a component or on anything above it; all other colours follow from these.
 */
export interface AppearanceVariables {
  /** The one accent colour. Text on it, and its use as text, get a lightness that can be read. */
  brand?: string | undefined;
  /** Text on the brand colour. @default black or white, whichever stands out more */
  onBrand?: string | undefined;
  background?: string | undefined;
  /** What lies between the section cards. */
  canvas?: string | undefined;
  text?: string | undefined;
  border?: string | undefined;
  danger?: string | undefined;
  warning?: string | undefined;
  /** Of fields and buttons; cards are a little rounder. @default "8px" */
  radius?: string | undefined;
  font?: string | undefined;
  fontCode?: string | undefined;
  /** Of what is typed; labels and hints follow. On touch screens never under 16 px. @default "15px" */
  fontSize?: string | undefined;
  /** The unit of all distances. @default "4px" */
  spacing?: string | undefined;
  /** The height of controls, 1 being 38 px; on touch screens never under 44 px. @default "1" */
  density?: string | undefined;
}

/** The custom property behind a variable's name. */
export const propertyOf = (name: string): string =>
  `--vak-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
