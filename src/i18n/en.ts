import { form } from "./english/form.js";
import { edit } from "./english/edit.js";
import { sections } from "./english/sections.js";
import { fields } from "./english/fields.js";
import { languages } from "./english/languages.js";
import { issues } from "./english/issues.js";
import { required } from "./english/required.js";
import { errors } from "./english/errors.js";
import { template } from "./english/template.js";
import { paste } from "./english/paste.js";
import { warnings } from "./english/warnings.js";
import { rows } from "./english/rows.js";
import { pokeMessages } from "./english/pokeMessages.js";
import { params } from "./english/params.js";
import { outcome } from "./english/outcome.js";
import { laterVoices } from "./english/laterVoices.js";
import { timeZone } from "./english/timeZone.js";
import { copySlots } from "./english/copySlots.js";
import { gridSlots } from "./english/gridSlots.js";
import { zonedSlots } from "./english/zonedSlots.js";
import { secret } from "./english/secret.js";
import { dialog } from "./english/dialog.js";
import { callPreview } from "./english/callPreview.js";
import { templates } from "./english/templates.js";
import { wizard } from "./english/wizard.js";
import { notices } from "./english/notices.js";
import { unknown } from "./english/unknown.js";
import { changes } from "./english/changes.js";
import { importing } from "./english/import.js";
import { limits } from "./english/limits.js";
import { values } from "./english/values.js";
import { payload } from "./english/payload.js";

/** The English catalog, and the shape that every other catalog has. `{name}` marks what is filled in. */
export const en = {
  locale: "en",
  direction: "ltr" as "ltr" | "rtl",
  form,
  edit,
  sections,
  fields,
  languages,
  issues,
  required,
  errors,
  template,
  paste,
  warnings,
  rows,
  pokeMessages,
  params,
  outcome,
  voices: laterVoices,
  timeZone,
  slots: { ...copySlots, ...zonedSlots, ...gridSlots },
  secret,
  dialog,
  callPreview,
  templates,
  wizard,
  notices,
  unknown,
  changes,
  import: importing,
  limits,
  values,
  payload,
};

/** A message with plural forms, chosen by the locale's rules for its `count`. */
export type PluralMessage = { other: string } & {
  [form in "zero" | "one" | "two" | "few" | "many"]?: string;
};

/** The shape of a catalog, or of part of one, whatever its language. */
export type Words<T> = T extends string
  ? T extends "ltr" | "rtl"
    ? "ltr" | "rtl"
    : string
  : T extends { one: string; other: string }
    ? PluralMessage
    : { [K in keyof T]: K extends NamesOfValues ? Words<T[K]> & { [value: string]: string } : Words<T[K]> };

/** Names of values that voices have: those that are known here, and as many more as a host's voices need, in lower case. */
type NamesOfValues = "dialects" | "styles" | "genders";

/** A complete catalog: every sentence of the components in one language, with its locale tag and direction. */
export type Messages = Words<typeof en>;

/** Some of a catalog; what is left out comes from the catalog below it. */
export type PartialMessages = {
  [K in keyof Messages]?: (Messages[K] extends string ? Messages[K] : DeepPartial<Messages[K]>) | undefined;
};

type DeepPartial<T> = {
  [K in keyof T]?: (T[K] extends string | PluralMessage ? T[K] : DeepPartial<T[K]>) | undefined;
};
