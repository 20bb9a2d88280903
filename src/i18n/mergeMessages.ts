import type { Messages, PartialMessages } from "./en.js";

/** The catalog with the words of `over` in their place. Only keys that the catalog has are read, and only own ones. */
export function mergeMessages(catalog: Messages, over: PartialMessages | undefined): Messages {
  return over ? (merge(catalog, over) as Messages) : catalog;
}

function merge(base: unknown, over: unknown): unknown {
  if (typeof base === "string") return typeof over === "string" ? over : base;
  if (typeof over === "string") return over;
  if (typeof over !== "object" || over === null) return base;
  if (isPlural(base)) return isPlural(over) ? over : base;
  if (isOpen(base))
    return Object.fromEntries(Object.entries(over).filter(([, text]) => typeof text === "string"));
  return Object.fromEntries(
    Object.entries(base as object).map(([key, value]: [string, unknown]) => [
      key,
      Object.hasOwn(over, key) ? merge(value, (over as Record<string, unknown>)[key]) : value,
    ]),
  );
}

/** A map without keys of its own, which each language fills as it needs. */
const isOpen = (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every((each) => typeof each === "string") &&
  Object.keys(value).every((key) => key.includes("/"));

const isPlural = (value: unknown) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, "other");
