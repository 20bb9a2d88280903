import Form from "@rjsf/core";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { useState } from "react";
import { WEEKDAYS } from "voice-agent-kit/core";
import type { SubjectProps } from "../data.js";

/** The form that react-jsonschema-form makes of a schema of the request. */
export function Subject({ payload, voices, zones, onSubmit }: SubjectProps) {
  const [schema] = useState(() => schemaOf(voices, zones));
  return (
    <Form
      schema={schema}
      uiSchema={uiSchema}
      validator={validator}
      initialFormData={payload}
      onSubmit={({ formData }) => onSubmit(formData)}
    />
  );
}

const text = { type: "string" } as const;
const visible = { type: "string", minLength: 1 } as const;
const flag = { type: "boolean" } as const;
const count = { type: "integer", minimum: 1 } as const;
const time = { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" } as const;

/** All required but the flags: a checkbox that is required can only be sent when it is checked. */
function object(properties: Record<string, RJSFSchema>): RJSFSchema {
  const required = Object.keys(properties).filter((name) => properties[name] !== flag);
  return { type: "object", properties, required };
}

function schemaOf(voices: SubjectProps["voices"], zones: SubjectProps["zones"]): RJSFSchema {
  const day: RJSFSchema = { type: "array", items: object({ from: time, to: time }) };
  return object({
    agentName: visible,
    lang: { type: "string", enum: ["ar", "en"] },
    greetingMessage: text,
    preamble: text,
    pokeMessages: { type: "array", items: visible },
    params: { type: "object", additionalProperties: text },
    voiceId: { type: "string", oneOf: voices.map(({ id, name }) => ({ const: id, title: name })) },
    realTime: flag,
    silenceThreshold: count,
    interrupt: flag,
    outcome: text,
    tools: object({ googleCalendar: flag, genderDetection: flag, smartCallEnd: flag }),
    googleCalendarSettings: object({
      calendarId: visible,
      calendarName: text,
      eventTitle: visible,
      accessToken: text,
      refreshToken: text,
      meetingDuration: count,
      timezone: { type: "string", enum: [...zones] },
      freeSlots: object(Object.fromEntries(WEEKDAYS.map((name) => [name, day]))),
    }),
  });
}

const timeField = { "ui:options": { inputType: "time" } };
const uiSchema: UiSchema = {
  greetingMessage: { "ui:widget": "textarea" },
  preamble: { "ui:widget": "textarea" },
  outcome: { "ui:widget": "textarea" },
  googleCalendarSettings: {
    accessToken: { "ui:widget": "password" },
    refreshToken: { "ui:widget": "password" },
    freeSlots: Object.fromEntries(
      WEEKDAYS.map((name) => [name, { items: { from: timeField, to: timeField } }]),
    ),
  },
};
