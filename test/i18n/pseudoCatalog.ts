import { en, type Messages } from "../../src/i18n/en.js";

/**
 * English as no reader writes it: each message accented, longer by two fifths and in brackets, under another locale. A
 * text on the page that has no brackets, or a bare letter outside them, was written outside the catalog.
 */
export function pseudoCatalog(locale: string, direction: Messages["direction"]): Messages {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const pseudo = (value: unknown): unknown => {
    if (typeof value === "string") return value === "" ? "" : pseudoMessage(value);
    const tree = value as Record<string, unknown>;
    const { other } = tree;
    if (typeof other === "string")
      return Object.fromEntries(pluralCategories.map((form) => [form, pseudoMessage(other)]));
    return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, pseudo(each)]));
  };
  const catalog = pseudo(en) as Messages;
  // Places are names, which each language has or leaves to the engine.
  return { ...catalog, locale, direction, timeZone: { ...catalog.timeZone, places: {} } };
}

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("AaCcEeGgIiKkLlNnOoRrSsTtUuYyZz", (letter, index) => [
    letter,
    Array.from("ÁáÇçÉéĜĝÍíĶķĹĺÑñÓóŔŕŠšŤťÚúÝýŽž")[index] ?? letter,
  ]),
);

/** A message in brackets; what `{name}` marks stays as it is. */
function pseudoMessage(message: string): string {
  const text = message
    .split(/(\{\w+\})/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replaceAll(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter),
    )
    .join("");
  return `⟦${text}${"·".repeat(Math.ceil(message.length * 0.4))}⟧`;
}

/** What stands outside every bracket of a text; brackets may hold others, as messages do that are filled with messages. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = "";
  for (const character of text) {
    if (character === "⟦") depth += 1;
    else if (character === "⟧") depth -= 1;
    else if (depth <= 0) outside += character;
  }
  return outside;
}
