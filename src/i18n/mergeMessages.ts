import { isRecord, ownRecord } from "../core/record.js";
import type { PartialMessages } from "./en.js";

/** The catalog with the words of `over` in their place. Only keys that the catalog has are read, and only own ones. */
export function mergeMessages<T>(catalog: T, over: PartialMessages | undefined): T {
  return over ? (merge(catalog, over) as T) : catalog;
}

const FORMS = ["zero", "one", "two", "few", "many", "other"];

function merge(base: unknown, over: unknown): unknown {
  if (typeof base === "string") return typeof over === "string" ? over : base;
  const words = ownRecord(over);
  if (isPlural(base)) {
    if (typeof over === "string") return over;
    return typeof words["other"] === "string" ? texts(words, (form) => FORMS.includes(form)) : base;
  }
  if (isOpen(base)) return isRecord(over) ? texts(words, () => true) : base;
  return Object.fromEntries(
    Object.entries(base as object).map(([key, value]: [string, unknown]) => [key, merge(value, words[key])]),
  );
}

function texts(words: Readonly<Record<string, unknown>>, wanted: (key: string) => boolean) {
  return Object.fromEntries(
    Object.entries(words).filter(
      ([key, text]) => key !== "__proto__" && typeof text === "string" && wanted(key),
    ),
  );
}

const isPlural = (value: unknown) => isRecord(value) && Object.hasOwn(value, "other");

/** The one map whose keys are no message names but zones, which each language fills as it needs. */
const isOpen = (value: unknown) => isRecord(value) && Object.keys(value).every((key) => key.includes("/"));
