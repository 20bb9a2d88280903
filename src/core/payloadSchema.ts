import * as z from "zod/mini";
import { type CreateAgentPayload, parseCreateAgentPayload } from "./payload.js";

/**
 * The strict schema of the body of `POST /v1/voice-agents`. Its messages are issue codes; unknown keys are refused;
 * fields left out get the documented defaults, `agentName` excepted. Slots come out sorted.
 */
export const createAgentPayloadSchema = z.transform((input: unknown, context): CreateAgentPayload => {
  const result = parseCreateAgentPayload(input);
  if (result.success) return result.data;
  for (const { path, code, params } of result.issues)
    context.issues.push({ code: "custom", message: code, path, params, input: undefined, continue: true });
  return z.NEVER;
});
