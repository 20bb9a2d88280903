import { zodResolver } from "@hookform/resolvers/zod";
import { Label } from "radix-ui";
import type { ReactNode } from "react";
import { useId } from "react";
import type { FieldPath } from "react-hook-form";
import { FormProvider, useFieldArray, useForm, useFormContext } from "react-hook-form";
import { WEEKDAYS } from "voice-agent-kit/core";
import type { Weekday } from "voice-agent-kit/core";
import type { SubjectProps } from "../data.js";
import type { Values } from "./handWrittenSchema.js";
import { payloadOf, valuesOf, valuesSchema } from "./handWrittenSchema.js";
import { PickerField, SelectField, SwitchField } from "./handWrittenControls.js";

/** The form as an engineer writes it by hand: react-hook-form, a zod schema, and Radix where HTML has no control. */
export function Subject({ payload, voices, zones, onSubmit }: SubjectProps) {
  const form = useForm<Values>({ resolver: zodResolver(valuesSchema), defaultValues: valuesOf(payload) });
  const submit = form.handleSubmit((values) => onSubmit(payloadOf(values)));
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Line name="agentName" label="Agent name" />
        <SelectField name="lang" label="Language" options={{ ar: "Arabic", en: "English" }} />
        <Line name="greetingMessage" label="Greeting message" long />
        <Line name="preamble" label="Instructions" long />
        <PokeMessages />
        <Params />
        <PickerField name="voiceId" label="Voice" options={voices} />
        <SwitchField name="realTime" label="Real-time" />
        <Line name="silenceThreshold" label="Silence threshold (ms)" type="number" />
        <SwitchField name="interrupt" label="Allow interruption" />
        <Line name="outcome" label="Outcome" long />
        <SwitchField name="tools.genderDetection" label="Gender detection" />
        <SwitchField name="tools.smartCallEnd" label="Smart call end" />
        <SwitchField name="tools.googleCalendar" label="Google Calendar" />
        <Line name="calendar.calendarId" label="Calendar ID" />
        <Line name="calendar.calendarName" label="Calendar name" />
        <Line name="calendar.eventTitle" label="Event title" />
        <Line name="calendar.accessToken" label="Access token" type="password" />
        <Line name="calendar.refreshToken" label="Refresh token" type="password" />
        <Line name="calendar.meetingDuration" label="Meeting duration (minutes)" type="number" />
        <PickerField
          name="calendar.timezone"
          label="Time zone"
          options={zones.map((zone) => ({ id: zone, name: zone }))}
        />
        {WEEKDAYS.map((day) => (
          <Day key={day} day={day} />
        ))}
        <button type="submit">Create agent</button>
      </form>
    </FormProvider>
  );
}

interface LineProps {
  name: FieldPath<Values>;
  label: string;
  type?: "text" | "number" | "password";
  long?: boolean;
}

function Line({ name, label, type = "text", long = false }: LineProps) {
  const id = useId();
  const { register, getFieldState, formState } = useFormContext<Values>();
  const { error } = getFieldState(name, formState);
  const control = {
    ...register(name, { valueAsNumber: type === "number" }),
    id,
    "aria-invalid": Boolean(error),
    "aria-describedby": `${id}-error`,
  };
  return (
    <div>
      <Label.Root htmlFor={id}>{label}</Label.Root>
      {long ? <textarea {...control} /> : <input type={type} {...control} />}
      {error && <p id={`${id}-error`}>{error.message}</p>}
    </div>
  );
}

function Group({ label, add, children }: { label: string; add: () => void; children: ReactNode }) {
  return (
    <fieldset>
      <legend>{label}</legend>
      {children}
      <button type="button" aria-label={`Add ${label}`} onClick={add}>
        +
      </button>
    </fieldset>
  );
}

function PokeMessages() {
  const { control, register } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: "pokeMessages" });
  return (
    <Group label="poke message" add={() => append({ text: "" })}>
      {fields.map(({ id }, row) => (
        <div key={id}>
          <input aria-label={`Poke message ${row + 1}`} {...register(`pokeMessages.${row}.text`)} />
          <Remove label={`Remove poke message ${row + 1}`} remove={() => remove(row)} />
        </div>
      ))}
    </Group>
  );
}

function Params() {
  const { control, register } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name: "params" });
  return (
    <Group label="parameter" add={() => append({ name: "", value: "" })}>
      {fields.map(({ id }, row) => (
        <div key={id}>
          <input aria-label={`Parameter ${row + 1} name`} {...register(`params.${row}.name`)} />
          <input aria-label={`Parameter ${row + 1} value`} {...register(`params.${row}.value`)} />
          <Remove label={`Remove parameter ${row + 1}`} remove={() => remove(row)} />
        </div>
      ))}
    </Group>
  );
}

function Day({ day }: { day: Weekday }) {
  const name = `calendar.freeSlots.${day}` as const;
  const { control, register } = useFormContext<Values>();
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <Group label={`slot on ${day}`} add={() => append({ from: "20:00", to: "21:00" })}>
      {fields.map(({ id }, row) => {
        const label = `${day}, slot ${row + 1}`;
        return (
          <div key={id}>
            <input type="time" aria-label={`${label}, from`} {...register(`${name}.${row}.from`)} />
            <input type="time" aria-label={`${label}, to`} {...register(`${name}.${row}.to`)} />
            <Remove label={`Remove ${label}`} remove={() => remove(row)} />
          </div>
        );
      })}
    </Group>
  );
}

function Remove({ label, remove }: { label: string; remove: () => void }) {
  return (
    <button type="button" aria-label={label} onClick={remove}>
      ×
    </button>
  );
}
