import { readTime } from "../core/clock.js";
import type { DraftField } from "../core/draftFields.js";
import type { ParamRow, PokeMessageRow } from "../core/rows.js";
import { hasVisibleText } from "../core/text.js";
import type { TimeSlot } from "../core/week.js";
import { languages } from "./english/languages.js";
import { params } from "./english/params.js";
import { slots } from "./english/slots.js";
import { values } from "./english/values.js";
import { voices } from "./english/voices.js";
import type { Words } from "./en.js";
import { formatClock, formatMessage, formatNumber } from "./format.js";

/** The words of `valueLines` in English. */
export const VALUE_ENGLISH = { languages, params, slots, values, voices };

/** The value of a field of the draft in words, one line for each of its parts; no line where it is empty. */
export function valueLines(
  field: DraftField,
  value: unknown,
  messages: Words<typeof VALUE_ENGLISH>,
  locale: string,
  voiceName: (id: string) => string | undefined = () => undefined,
): string[] {
  const { values: words, params, slots, languages, voices } = messages;
  const say = (message: string, filled: Record<string, string>) => formatMessage(message, filled, locale);
  if (typeof value === "boolean") return [value ? words.on : words.off];
  if (typeof value === "number") return [formatNumber(value, locale)];
  if (field === "pokeMessages")
    return (value as PokeMessageRow[]).map(({ text }) => (hasVisibleText(text) ? text : words.empty));
  if (field === "params") {
    const typed = (row: ParamRow) =>
      row.type === "boolean" && row.value !== "" ? params[row.value === "true" ? "yes" : "no"] : row.value;
    const shown = (text: string) => isolated(hasVisibleText(text) ? text : words.empty);
    return (value as ParamRow[]).map((row) =>
      say(words.param, { name: shown(row.name), value: shown(typed(row)) }),
    );
  }
  if (field.startsWith("googleCalendarSettings.freeSlots")) {
    const rows = value as TimeSlot[];
    const clock = (text: string) => {
      const minute = readTime(text);
      return minute === undefined ? isolated(text) : formatClock(minute, locale);
    };
    if (rows.length === 0) return [slots.closed];
    return rows.map(({ from, to }) => say(slots.range, { from: clock(from), to: clock(to) }));
  }
  const text = String(value);
  if (field === "voiceId") return [text.trim() === "" ? voices.none : (voiceName(text.trim()) ?? text)];
  if (field === "lang") return [text === "ar" || text === "en" ? languages[text] : text];
  return hasVisibleText(text) ? [text] : [];
}

/** Kept from reordering the words around it: what stands in a field may run the other way. */
const isolated = (text: string) => `\u2068${text}\u2069`;
