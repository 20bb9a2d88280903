import { type AgentDraft, createDraft, toPayload } from "../../../src/core/index.js";
import type { Messages } from "../../../src/i18n/en.js";

/** Switches of the form, by path. */
export const SWITCHES = [
  "realTime",
  "interrupt",
  "tools.genderDetection",
  "tools.smartCallEnd",
  "tools.googleCalendar",
] as const;

/** Text fields that are always there, by path. */
export const TEXTS = ["agentName", "greetingMessage", "preamble", "outcome", "silenceThreshold"] as const;

/** Text fields that are there while the calendar is switched on. */
export const CALENDAR_TEXTS = ["calendarId", "calendarName", "eventTitle", "meetingDuration"] as const;

const FIELDS = [
  ...TEXTS,
  ...SWITCHES,
  ...["lang", "voiceId", "pokeMessages", "params"],
  ...[...CALENDAR_TEXTS, "timezone", "freeSlots"].map((name) => `googleCalendarSettings.${name}`),
];

const valueIn = (draft: AgentDraft, path: string): unknown =>
  path.split(".").reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], draft);

const said = (draft: AgentDraft, path: string) => withoutIds(valueIn(draft, path));

/** What a form should hold after what was done to it, told without any part of the form. */
export class FormModel {
  draft: AgentDraft;
  readonly start: AgentDraft;
  /** What the notice about the last template brings back, and what that one made of it. */
  former: { before: AgentDraft; after: AgentDraft } | undefined;

  words: Messages;

  constructor(words: Messages, start: object, timezone: string) {
    this.words = words;
    const draft = createDraft(start);
    this.draft = { ...draft, googleCalendarSettings: { ...draft.googleCalendarSettings, timezone } };
    this.start = structuredClone(this.draft);
  }

  get hasCalendar(): boolean {
    return this.draft.tools.googleCalendar;
  }

  get isValid(): boolean {
    return toPayload(this.draft).success;
  }

  at(path: string): unknown {
    return valueIn(this.draft, path);
  }

  set(path: string, value: unknown): void {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce<object>((at, key) => (at as Record<string, object>)[key] ?? {}, this.draft);
    (parent as Record<string, unknown>)[last] = value;
  }

  load(next: AgentDraft): void {
    this.draft = structuredClone(next);
  }

  /** Every field that was left as the template made it is again what it was. */
  takeBack(): void {
    if (!this.former) return;
    const { before, after } = this.former;
    const now = structuredClone(this.draft);
    this.load(before);
    for (const path of FIELDS) if (said(now, path) !== said(after, path)) this.set(path, valueIn(now, path));
    this.former = undefined;
  }
}

/** A draft for comparing: numbers may be typed or given, and ids of rows mean nothing. */
export const meaning = (draft: AgentDraft | undefined): unknown => JSON.parse(withoutIds(draft ?? null));

const withoutIds = (value: unknown): string =>
  JSON.stringify(value, (key, value: unknown) => {
    if (key === "id" || key === "unknown") return undefined;
    return typeof value === "number" ? String(value) : value;
  });
