import type { Issue } from "../core/issue.js";
import { LONGEST_NAME } from "../core/template.js";
import { WEEKDAYS } from "../core/week.js";
import { fields } from "./english/fields.js";
import { issues } from "./english/issues.js";
import { params } from "./english/params.js";
import { pokeMessages } from "./english/pokeMessages.js";
import { required } from "./english/required.js";
import { slots } from "./english/slots.js";
import type { Words } from "./en.js";
import { formatClock, formatMessage, lineStart, weekdayName } from "./format.js";

/** A problem at a path: an issue of ours, or a server's own words or issue code. */
export type Problem = { path: string } & ({ issue: Issue } | { text: string });

const SLOTS = "googleCalendarSettings.freeSlots.";
const HALF_PAST_NINE = 9 * 60 + 30;
const EXAMPLES: Readonly<Record<string, number>> = { silenceThreshold: 800 };

/** The words of `problemText` in English. */
export const PROBLEM_ENGLISH = { issues, required };

/** The words of `fieldLabel` in English. */
export const LABEL_ENGLISH = { fields, params, pokeMessages, slots };

/** What is wrong, in words. */
export function problemText(
  problem: Problem,
  messages: Words<typeof PROBLEM_ENGLISH>,
  locale: string,
): string {
  const { path } = problem;
  const code = "issue" in problem ? problem.issue.code : problem.text;
  if (!Object.hasOwn(messages.issues, code)) return "text" in problem ? problem.text : messages.issues.type;
  const required: Readonly<Record<string, string>> = messages.required;
  const place = path.startsWith(SLOTS) ? `${SLOTS}time` : path.replaceAll(/\.\d+/g, "");
  const params = "issue" in problem ? problem.issue.params : undefined;
  const time = formatClock(HALF_PAST_NINE, locale);
  const blank = { from: "", to: "", name: "", character: "" };
  const filled = { ...blank, example: EXAMPLES[path] ?? 30, time, min: 1, max: LONGEST_NAME, ...params };
  const own = code === "required" && Object.hasOwn(required, place) ? required[place] : undefined;
  return formatMessage(own ?? messages.issues[code as Issue["code"]], filled, locale);
}

/** The name of the field at a path, as its label says it. */
export function fieldLabel(path: string, messages: Words<typeof LABEL_ENGLISH>, locale: string): string {
  const labels: Readonly<Record<string, { label: string }>> = messages.fields;
  if (Object.hasOwn(labels, path)) return labels[path]?.label ?? path;
  if (path.startsWith(SLOTS)) return slotLabel(path.slice(SLOTS.length), messages, locale);
  const [field = "", row, part] = path.split(".");
  const number = Number(row) + 1;
  if (!Number.isInteger(number)) return Object.hasOwn(labels, field) ? (labels[field]?.label ?? path) : path;
  if (field === "pokeMessages") return formatMessage(messages.pokeMessages.item, { number }, locale);
  if (field === "params") {
    return formatMessage(part === "value" ? messages.params.value : messages.params.name, { number }, locale);
  }
  return path;
}

function slotLabel(path: string, messages: Words<{ slots: typeof slots }>, locale: string): string {
  const [day = "", row, side] = path.split(".");
  const index = WEEKDAYS.findIndex((each) => each === day);
  const name = index === -1 ? day : weekdayName(index, locale);
  const message = side === "to" ? messages.slots.to : messages.slots.from;
  return row === undefined
    ? lineStart(name, locale)
    : formatMessage(message, { day: name, number: Number(row) + 1 }, locale);
}
