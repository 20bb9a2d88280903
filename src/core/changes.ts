import { copyOf } from "./copyOf.js";
import type { AgentDraft } from "./draft.js";
import { DRAFT_FIELDS, type DraftField, isWithin, valueAt, withValueAt } from "./draftFields.js";
import { withUnknown } from "./unknown.js";

/** The fields in which two drafts say different things, in the order of `among`. Tokens are never compared. */
export function changedFields(
  before: AgentDraft,
  after: AgentDraft,
  among: readonly DraftField[] = DRAFT_FIELDS,
): DraftField[] {
  return among.filter(
    (field) =>
      meaningOf(valueAt(before, field)) !== meaningOf(valueAt(after, field)) ||
      isUnknown(before, field) !== isUnknown(after, field),
  );
}

/** A copy of `draft` that has the values of `source` in these fields, known or not. */
export function takeFields(draft: AgentDraft, source: AgentDraft, fields: readonly DraftField[]): AgentDraft {
  const taken = fields.reduce(
    (next, field) => withValueAt(next, field, copyOf(valueAt(source, field))),
    draft,
  );
  const isTaken = (path: string) => fields.some((field) => isWithin(field, path));
  return withUnknown(taken, [
    ...(draft.unknown ?? []).filter((path) => !isTaken(path)),
    ...(source.unknown ?? []).filter(isTaken),
  ]);
}

/** Whether nobody has told or decided the value of a field. */
export const isUnknown = (draft: Pick<AgentDraft, "unknown">, field: string): boolean =>
  (draft.unknown ?? []).some((path) => isWithin(field, path));

/** Text that is the same for values that mean the same: a number may be typed or given, and ids of rows mean nothing. */
function meaningOf(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (key === "id") return undefined;
    return typeof each === "number" ? String(each) : each;
  });
}
