import { cookies } from "next/headers";
import { createVoiceAgentHandler } from "voice-agent-kit/server";

/** The host's backend: who has a session may create agents. */
export const POST = createVoiceAgentHandler({
  apiKey: () => process.env["HAMSA_API_KEY"] ?? "",
  baseUrl: process.env["HAMSA_BASE_URL"],
  authorize: async () => (await cookies()).get("session")?.value ?? false,
});
