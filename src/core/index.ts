export { formatTime, type Minute, parseTime } from "./clock.js";
export { parseInteger } from "./digits.js";
export {
  type AgentDraft,
  createDraft,
  fromPayload,
  fromVoiceAgent,
  type ParamRow,
  type ParamType,
  type PokeMessageRow,
  toPayload,
  type TypedNumber,
} from "./draft.js";
export { type FieldErrors, fieldErrorsFrom } from "./fieldErrors.js";
export type { Issue, IssueCode } from "./issue.js";
export {
  type CreateAgentPayload,
  createAgentPayloadSchema,
  parseCreateAgentPayload,
  type PayloadResult,
  redactPayload,
} from "./payload.js";
export { parseVoiceAgent, type VoiceAgent, VoiceAgentResponseError } from "./response.js";
export { gaps, nextSlot, normalize, overlaps, type Slot } from "./slots.js";
export {
  type Placeholder,
  type PlaceholderProblem,
  renderTemplate,
  scanPlaceholders,
  type TemplateSyntax,
} from "./template.js";
export { isTimeZone, listTimeZones, type TimeZoneOption } from "./timeZones.js";
export { searchVoices, type Voice, type VoiceFacet, type VoiceFacets } from "./voice.js";
export {
  bookableMeetings,
  copyDay,
  type FreeSlots,
  openMinutes,
  splitOvernight,
  type TimeSlot,
  type Week,
  type Weekday,
  WEEKDAYS,
} from "./week.js";
