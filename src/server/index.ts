export { createVoiceAgent, type CreateVoiceAgentOptions, type Fetch } from "./createVoiceAgent.js";
export { createVoiceAgentHandler, type CreateVoiceAgentHandlerOptions } from "./createVoiceAgentHandler.js";
export type { HandlerFailureBody, HandlerFailureCode } from "./answer.js";
export type { GoogleTokens, ResolveGoogleTokens } from "./googleTokens.js";
export {
  VoiceAgentApiError,
  type VoiceAgentApiErrorCode,
  type VoiceAgentApiErrorDetails,
} from "./VoiceAgentApiError.js";
