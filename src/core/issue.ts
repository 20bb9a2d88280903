/** What can be wrong with a value. Catalogs word each code; params fill the wording. */
export type IssueCode =
  | "required"
  | "type"
  | "unknownKey"
  | "text.unsupported"
  | "text.max"
  | "list.max"
  | "number.integer"
  | "number.min"
  | "number.max"
  | "number.unsafe"
  | "lang.unknown"
  | "voiceId.format"
  | "timezone.unknown"
  | "time.format"
  | "time.order"
  | "slot.overlap"
  | "param.name"
  | "param.reserved"
  | "param.duplicate"
  | "param.value"
  | "calendar.required"
  | "calendar.unexpected"
  | "calendar.connecting"
  | "token.pair"
  | "token.format";

/** One thing that is wrong, and where. It never quotes the value, so it may be logged. */
export interface Issue {
  path: (string | number)[];
  code: IssueCode;
  params?: Record<string, string | number>;
}

interface SchemaIssue {
  code?: string | undefined;
  message: string;
  path: PropertyKey[];
  keys?: string[];
  params?: Record<string, unknown> | undefined;
}

/** The schema library's issues as ours: one per unknown key, and one per place and code. */
export function issuesFrom(issues: readonly unknown[]): Issue[] {
  const all = (issues as readonly SchemaIssue[]).flatMap((issue): Issue[] => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code === "unrecognized_keys") {
      return (issue.keys ?? []).map((key) => ({ path: [...path, key], code: "unknownKey" }));
    }
    const found: Issue = { path, code: issue.message as IssueCode };
    return [issue.params ? { ...found, params: issue.params as Record<string, string | number> } : found];
  });
  const seen = new Set<string>();
  return all.filter((issue) => {
    const key = `${issue.code} ${pathText(issue.path)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** A path as the server half and forms write it: `googleCalendarSettings.freeSlots.Monday.0.to`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.join(".");
}
