import { isRecord, ownRecord } from "../core/record.js";
import type { PartialMessages } from "./en.js";

/** The catalog with the words of `over` in their place. Only keys that the catalog has are read, and only own ones. */
export function mergeMessages<T>(catalog: T, over: PartialMessages | undefined): T {
  return over ? (merge(catalog, over) as T) : catalog;
}

const FORMS = ["zero", "one", "two", "few", "many", "other"];

function merge(base: unknown, over: unknown, at = ""): unknown {
  if (typeof base === "string") return typeof over === "string" ? over : base;
  const words = ownRecord(over);
  // Maps whose keys are no message names. Each language names the zones that it needs, a host the values of its voices.
  if (at === "places" && isRecord(over)) return texts(words);
  if (/^(dialect|style|gender)s$/.test(at)) return { ...(base as object), ...texts(words) };
  if (isRecord(base) && Object.hasOwn(base, "other")) {
    if (typeof over === "string") return over;
    return typeof words["other"] === "string" ? texts(words, FORMS) : base;
  }
  return Object.fromEntries(
    Object.entries(base as object).map(([key, value]: [string, unknown]) => [
      key,
      merge(value, words[key], key),
    ]),
  );
}

function texts(words: Readonly<Record<string, unknown>>, keys?: readonly string[]) {
  return Object.fromEntries(
    Object.entries(words).filter(
      ([key, text]) => key !== "__proto__" && typeof text === "string" && (keys?.includes(key) ?? true),
    ),
  );
}
