import { fileURLToPath } from "node:url";
import { type Plugin, runnerImport } from "vite";
import type * as catalog from "../../src/i18n/en.js";
import type * as described from "./describedPayload.js";
import type { JsonSchema } from "./describedShape.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const describedShape = here("describedShape.ts");

/** Puts the combinators that describe themselves in the place of those that only read. */
const describing: Plugin = {
  name: "describing-shape",
  enforce: "pre",
  resolveId: (source) => (source === "./shape.js" ? describedShape : undefined),
};

/**
 * The body of the create request as JSON Schema 2020-12, read off the very definitions that the strict parser is made
 * of, with the form's English words for each field.
 */
export async function requestSchema(): Promise<JsonSchema> {
  const load = async <Loaded>(path: string) =>
    (await runnerImport<Loaded>(here(path), { configFile: false, logLevel: "error", plugins: [describing] }))
      .module;
  const { payloadFields, schemaOf } = await load<typeof described>("describedPayload.ts");
  const { en } = await load<typeof catalog>("../../src/i18n/en.ts");
  const fields = withWords(schemaOf(payloadFields), en.fields);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:voice-agent-kit:create-agent-payload",
    title: "Create agent payload",
    description:
      "The body of POST /v1/voice-agents, as voice-agent-kit hands it to onSubmit. A sound body always fits this " +
      "schema. What JSON Schema cannot say is not in it: that slots do not overlap and end after they start, and that " +
      "the time zone exists.",
    ...fields,
    if: {
      properties: {
        tools: { properties: { googleCalendar: { const: true } }, required: ["googleCalendar"] },
      },
      required: ["tools"],
    },
    then: { required: ["googleCalendarSettings"] },
    else: { properties: { googleCalendarSettings: false } },
  };
}

type Words = Readonly<Partial<Record<string, { label: string; hint: string }>>>;

function withWords(schema: JsonSchema, words: Words, path: string[] = []): JsonSchema {
  const { label, hint } = words[path.join(".")] ?? {};
  const children = Object.entries(schema.properties ?? {});
  return {
    ...(label ? { title: label } : {}),
    ...(hint ? { description: hint } : {}),
    ...schema,
    ...(schema.properties
      ? {
          properties: Object.fromEntries(
            children.map(([key, child]) => [key, withWords(child, words, [...path, key])]),
          ),
        }
      : {}),
  };
}
