import { changedFields, takeFields } from "./changes.js";
import { type AgentDraft, createDraft } from "./draft.js";
import { DRAFT_FIELDS, type DraftField, valueAt, withValueAt } from "./draftFields.js";
import { takesValue } from "./fieldKinds.js";
import { ownRecord } from "./record.js";
import { withoutSecrets } from "./secretText.js";
import { withUnknown } from "./unknown.js";

/** What the reader changed, kept for the next visit: values by field, and when they were kept. */
export interface StoredDraft {
  /** ISO 8601 date and time. */
  savedAt: string;
  values: Readonly<Partial<Record<DraftField, unknown>>>;
}

const VERSION = 1;

/**
 * The text to store: the fields in which `draft` differs from `start`, and nothing else. Tokens are no field, so none
 * can be among them; one that was typed into a field is replaced.
 */
export function storedText(start: AgentDraft, draft: AgentDraft, savedAt: Date): string {
  const changed = changedFields(start, draft).map((field) => [field, valueAt(draft, field)] as const);
  const values = withoutSecrets(Object.fromEntries(changed));
  return JSON.stringify({ version: VERSION, savedAt: savedAt.toISOString(), values });
}

/** Reads anything that was found in a store. Of another version, broken, or empty, it is `undefined`. Never throws. */
export function readStored(text: unknown): StoredDraft | undefined {
  const { version, savedAt, values } = ownRecord(parsed(text));
  if (version !== VERSION) return undefined;
  const found = ownRecord(values);
  const readable = DRAFT_FIELDS.filter((field) => takesValue(field, found[field]));
  if (readable.length === 0) return undefined;
  const date = new Date(typeof savedAt === "string" ? savedAt : Number.NaN);
  return {
    savedAt: Number.isNaN(date.getTime()) ? "" : date.toISOString(),
    values: Object.fromEntries(readable.map((field) => [field, found[field]])),
  };
}

/** The start with what was stored over it: a value that was stored is one that the reader decided. */
export function withStored(start: AgentDraft, { values }: StoredDraft): AgentDraft {
  const fields = DRAFT_FIELDS.filter((field) => Object.hasOwn(values, field));
  const filled = fields.reduce((draft, field) => withValueAt(draft, field, values[field]), start);
  return takeFields(start, withUnknown(createDraft(filled), []), fields);
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === "string" ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
