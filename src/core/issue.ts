/** What can be wrong with a value. Catalogs word each code; params fill the wording. */
export type IssueCode =
  | "required"
  | "type"
  | "unknownKey"
  | "text.unsupported"
  | "text.direction"
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
  | "param.hidden"
  | "param.long"
  | "param.space"
  | "param.character"
  | "param.reserved"
  | "param.duplicate"
  | "param.value"
  | "param.number"
  | "param.boolean"
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

/** A path as the server half and forms write it: `googleCalendarSettings.freeSlots.Monday.0.to`. */
export function pathText(path: readonly (string | number)[]): string {
  return path.join(".");
}
