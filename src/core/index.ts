export { formatTime, type Minute, parseTime } from "./clock.js";
export { parseInteger } from "./digits.js";
export {
  type AgentDraft,
  createDraft,
  fromPayload,
  fromVoiceAgent,
  toPayload,
  type TypedNumber,
} from "./draft.js";
export { type FieldErrors, fieldErrorsFrom } from "./fieldErrors.js";
export type { Issue, IssueCode } from "./issue.js";
export type { DraftLimits, ListLimit, NumberLimit, TextLimit } from "./limits.js";
export { type CreateAgentPayload, parseCreateAgentPayload, type PayloadResult } from "./payload.js";
export { createAgentPayloadSchema } from "./payloadSchema.js";
export { redactPayload } from "./redactPayload.js";
export { parseVoiceAgent, type VoiceAgent, VoiceAgentResponseError } from "./response.js";
export type { ParamRow, ParamType, PokeMessageRow } from "./rows.js";
export { gaps, nextSlot, normalize, overlaps, type Slot } from "./slots.js";
export {
  type Placeholder,
  type PlaceholderProblem,
  renderTemplate,
  scanPlaceholders,
  type TemplateSyntax,
  type TemplateValues,
} from "./template.js";
export { renamePlaceholders } from "./templateMending.js";
export { isTimeZone, listTimeZones, type TimeZoneOption } from "./timeZones.js";
export { type PartialPayload, type UnknownPath, withoutUnknown } from "./unknown.js";
export { searchVoices } from "./searchVoices.js";
export type { Voice, VoiceFacet, VoiceFacets } from "./voice.js";
export type {
  VoiceCursor,
  VoiceFacetCount,
  VoiceFacetCounts,
  VoicePage,
  VoiceRequest,
  VoiceSource,
} from "./voiceSource.js";
export type { VoiceWords } from "./voiceWords.js";
export { type WireTimes, withWireTimes } from "./wireTimes.js";
export {
  bookableMeetings,
  copyDay,
  type FreeSlots,
  openMinutes,
  readWeek,
  splitOvernight,
  type TimeSlot,
  type Week,
  type Weekday,
  WEEKDAYS,
} from "./week.js";
