import { isList, listOf, ownRecord } from "./record.js";
import { REDACTED } from "./redacted.js";

/** How tokens of Google's, web tokens, keys of APIs, authorisations and private keys begin, and how long they are at least. */
const SECRET = new RegExp(
  [
    String.raw`(?<![\w-])(?:ya29\.[\w-]{16,}|AIza[\w-]{35}|GOCSPX-[\w-]{20,}|[rs]k[-_](?=[\w-]*\d)[\w-]{20,})`,
    String.raw`(?<![\w/:+=-])1\/\/[\w-]{16,}`,
    String.raw`(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}`,
    String.raw`\b(?:Token|Bearer) (?=\S*\d)[\w.~+/=-]{20,}`,
    String.raw`-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[\w+/=\s]*`,
  ].join("|"),
  "g",
);

/** Whether a text that everybody may read has something in it that looks like a token or a key. */
export const holdsSecret = (text: string): boolean => text.search(SECRET) !== -1;

/** The text with what looks like a token or a key replaced. */
export const hideSecrets = (text: string): string => text.replaceAll(SECRET, REDACTED);

/**
 * A copy of plain data in which no text and no key has anything that looks like a token or a key. A key whose getter
 * throws is left out, and what is neither data nor an object stays as it is.
 */
export function withoutSecrets<T>(value: T): T {
  const box = { copy: value };
  const copies = new Map<object, object>([[box, box]]);
  const copyOf = (record: object) => {
    const copy = copies.get(record) ?? (isList(record) ? listOf(record) : { ...ownRecord(record) });
    copies.set(record, copy);
    return copy;
  };
  // It grows while it is walked, so that neither depth nor a circle matters.
  for (const record of copies.values()) {
    for (const [key, each] of Object.entries<unknown>(record as Record<string, unknown>)) {
      const name = hideSecrets(key);
      const text = typeof each === "string" ? hideSecrets(each) : each;
      if (name !== key) Reflect.deleteProperty(record, key);
      Object.assign(record, { [name]: typeof text === "object" && text !== null ? copyOf(text) : text });
    }
  }
  return box.copy;
}
