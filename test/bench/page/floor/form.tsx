import { type ReactNode, useState } from "react";
import { WEEKDAYS } from "voice-agent-kit/core";
import type { SubjectProps } from "../data.js";

/** The floor: what HTML has of its own, not controlled by React and read when it is submitted. */
export function Subject({ payload, voices, zones, onSubmit }: SubjectProps) {
  const { googleCalendarSettings: calendar, tools } = payload;
  const voiceOptions = voices.map(({ id, name }) => [id, name] as const);
  const zoneOptions = zones.map((zone) => [zone, zone] as const);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(read(new FormData(event.currentTarget)));
      }}
    >
      <Line name="agentName" value={payload.agentName} />
      <Options
        name="lang"
        value={payload.lang}
        options={[
          ["ar", "Arabic"],
          ["en", "English"],
        ]}
      />
      <LongText name="greetingMessage" value={payload.greetingMessage} />
      <LongText name="preamble" value={payload.preamble} />
      <Growing name="pokeMessages" items={payload.pokeMessages} empty="">
        {(text) => <input name="pokeMessages" aria-label="Poke message" defaultValue={text} />}
      </Growing>
      <Growing name="params" items={Object.entries(payload.params)} empty={["", ""]}>
        {([key, value]) => (
          <>
            <input name="paramName" aria-label="Parameter name" defaultValue={key} />
            <input name="paramValue" aria-label="Parameter value" defaultValue={String(value)} />
          </>
        )}
      </Growing>
      <Options name="voiceId" value={payload.voiceId} options={voiceOptions} />
      <Flag name="realTime" on={payload.realTime} />
      <Line name="silenceThreshold" value={payload.silenceThreshold} type="number" />
      <Flag name="interrupt" on={payload.interrupt} />
      <LongText name="outcome" value={payload.outcome} />
      <Flag name="genderDetection" on={tools.genderDetection} />
      <Flag name="smartCallEnd" on={tools.smartCallEnd} />
      <Flag name="googleCalendar" on={tools.googleCalendar} />
      <Line name="calendarId" value={calendar.calendarId} />
      <Line name="calendarName" value={calendar.calendarName} />
      <Line name="eventTitle" value={calendar.eventTitle} />
      <Line name="accessToken" value={calendar.accessToken} type="password" />
      <Line name="refreshToken" value={calendar.refreshToken} type="password" />
      <Line name="meetingDuration" value={calendar.meetingDuration} type="number" />
      <Options name="timezone" value={calendar.timezone} options={zoneOptions} />
      {WEEKDAYS.map((day) => (
        <Growing key={day} name={`slot on ${day}`} items={calendar.freeSlots[day]} empty={EVENING}>
          {({ from, to }, index) => (
            <>
              <input
                type="time"
                name={`${day}From`}
                aria-label={`${day}, slot ${index + 1}, from`}
                defaultValue={from}
              />
              <input
                type="time"
                name={`${day}To`}
                aria-label={`${day}, slot ${index + 1}, to`}
                defaultValue={to}
              />
            </>
          )}
        </Growing>
      ))}
      <button type="submit">Create agent</button>
    </form>
  );
}

const EVENING = { from: "20:00", to: "21:00" };

function Line({ name, value, type = "text" }: { name: string; value: string | number; type?: string }) {
  return (
    <label>
      {name} <input type={type} name={name} defaultValue={value} />
    </label>
  );
}

function LongText({ name, value }: { name: string; value: string }) {
  return (
    <label>
      {name} <textarea name={name} defaultValue={value} />
    </label>
  );
}

function Flag({ name, on }: { name: string; on: boolean }) {
  return (
    <label>
      <input type="checkbox" name={name} defaultChecked={on} /> {name}
    </label>
  );
}

interface OptionsProps {
  name: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
}

function Options({ name, value, options }: OptionsProps) {
  return (
    <label>
      {name}{" "}
      <select name={name} defaultValue={value}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface GrowingProps<Item> {
  name: string;
  items: readonly Item[];
  empty: Item;
  children: (item: Item, index: number) => ReactNode;
}

/** Rows that can be added to; the fields in them keep their own values. */
function Growing<Item>({ name, items, empty, children }: GrowingProps<Item>) {
  const [added, setAdded] = useState(0);
  const all = [...items, ...Array.from({ length: added }, () => empty)];
  return (
    <fieldset>
      <legend>{name}</legend>
      {all.map((item, index) => (
        <div key={index}>{children(item, index)}</div>
      ))}
      <button type="button" aria-label={`Add ${name}`} onClick={() => setAdded(added + 1)}>
        +
      </button>
    </fieldset>
  );
}

function read(form: FormData) {
  const text = (name: string) => form.get(name);
  const texts = (name: string) => form.getAll(name);
  return {
    agentName: text("agentName"),
    lang: text("lang"),
    greetingMessage: text("greetingMessage"),
    preamble: text("preamble"),
    pokeMessages: texts("pokeMessages"),
    params: Object.fromEntries(texts("paramName").map((key, row) => [key, texts("paramValue")[row]])),
    voiceId: text("voiceId"),
    realTime: form.has("realTime"),
    silenceThreshold: Number(text("silenceThreshold")),
    interrupt: form.has("interrupt"),
    outcome: text("outcome"),
    tools: {
      googleCalendar: form.has("googleCalendar"),
      genderDetection: form.has("genderDetection"),
      smartCallEnd: form.has("smartCallEnd"),
    },
    googleCalendarSettings: {
      calendarId: text("calendarId"),
      calendarName: text("calendarName"),
      eventTitle: text("eventTitle"),
      accessToken: text("accessToken"),
      refreshToken: text("refreshToken"),
      meetingDuration: Number(text("meetingDuration")),
      timezone: text("timezone"),
      freeSlots: Object.fromEntries(
        WEEKDAYS.map((day) => [
          day,
          texts(`${day}From`).map((from, row) => ({ from, to: texts(`${day}To`)[row] })),
        ]),
      ),
    },
  };
}
