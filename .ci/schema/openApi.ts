import type { JsonSchema } from "./describedShape.js";

/** The create request as an OpenAPI 3.1 document: what the API's page says of it, with the schema of the body. */
export function openApi(schema: JsonSchema, version: string): object {
  const answer = (description: string) => ({
    description,
    content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Hamsa: create a voice agent", version },
    servers: [{ url: "https://api.tryhamsa.com" }],
    security: [{ apiKey: [] }],
    paths: {
      "/v1/voice-agents": {
        post: {
          operationId: "createVoiceAgent",
          summary: "Create a voice agent",
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/CreateAgentPayload" } } },
          },
          responses: {
            200: answer("The agent was created, unless `success` is false."),
            default: answer("The agent was not created."),
          },
        },
      },
    },
    components: {
      schemas: {
        CreateAgentPayload: schema,
        Answer: {
          type: "object",
          properties: {
            success: { type: "boolean" },
            message: { type: "string" },
            data: {
              type: ["object", "null"],
              description:
                "The agent. It can hold the Google tokens: take them out before it leaves your server.",
              properties: { id: { type: "string" } },
            },
          },
        },
      },
      securitySchemes: {
        apiKey: {
          type: "apiKey",
          in: "header",
          name: "Authorization",
          description: "The word Token, a space, and the API key.",
        },
      },
    },
  };
}
