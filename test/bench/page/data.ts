import { type CreateAgentPayload, type FreeSlots, type Voice, WEEKDAYS } from "voice-agent-kit/core";

/** What each form and each picker is given, and what each form has to hand over again unchanged. */
export interface SubjectProps {
  payload: CreateAgentPayload & { voiceId: string; outcome: string; googleCalendarSettings: FullSettings };
  voices: readonly Voice[];
  zones: readonly string[];
  onSubmit: (payload: unknown) => void;
}

type Settings = NonNullable<CreateAgentPayload["googleCalendarSettings"]>;
type FullSettings = { [Key in keyof Settings]-?: NonNullable<Settings[Key]> };

const NAMES = ["Hiba", "Fahd", "Mariam", "Samir", "Layan", "Amjad", "Lana", "Jasem", "Salma", "Zaid"];
const DIALECTS = ["ksa", "egy", "pls", "jor", "uae"];

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** A week with as many slots, the same on each day: one every `step` minutes, of `length` minutes. */
export function weekOf(slots: number, step = 28, length = 20): FreeSlots {
  const day = Array.from({ length: slots / 7 }, (_, index) => ({
    from: clock(index * step),
    to: clock(index * step + length),
  }));
  return Object.fromEntries(WEEKDAYS.map((name) => [name, day])) as FreeSlots;
}

/** As many voices; the same number is always the same voice. */
function voicesOf(count: number): Voice[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `1f3396aa-24e3-4523-b4ef-${index.toString(16).padStart(12, "0")}`,
    name: `${NAMES[index % NAMES.length] ?? ""} ${index}`,
    language: "ar",
    dialect: DIALECTS[index % DIALECTS.length] ?? "",
    gender: index % 2 === 0 ? "female" : "male",
  }));
}

/** Every field of the create request, with 21 slots that leave the evenings free. */
export function subjectData(voiceCount: number): Omit<SubjectProps, "onSubmit"> {
  const voices = voicesOf(voiceCount);
  const payload: SubjectProps["payload"] = {
    agentName: "Front desk",
    greetingMessage: "Hello, how can I help you today?",
    preamble: "You answer the phone of a clinic. Be brief and friendly.",
    lang: "en",
    pokeMessages: ["Hello?", "Shall I wait?", "I will hang up now."],
    realTime: true,
    silenceThreshold: 900,
    interrupt: false,
    outcome: "A booked visit, or a question answered",
    voiceId: voices[3]?.id ?? "",
    tools: { googleCalendar: true, genderDetection: false, smartCallEnd: true },
    params: { branch: "Riyadh", plan: "gold", desk: "two" },
    googleCalendarSettings: {
      calendarId: "visits",
      calendarName: "Visits",
      eventTitle: "Visit by {agentName}",
      accessToken: "access-token-for-this-test",
      refreshToken: "refresh-token-for-this-test",
      meetingDuration: 30,
      timezone: "Asia/Riyadh",
      freeSlots: weekOf(21, 300, 180),
    },
  };
  return { payload, voices, zones: Intl.supportedValuesOf("timeZone") };
}
