import type { FreeSlots, Voice } from "../src/core/index.js";
import { toneUrl } from "./tone.js";

/** A story's words in the two languages. */
export type Language = "en" | "ar";

/** The toolbar's language, for stories whose content is written in it. */
export const languageOf = (globals: Record<string, unknown>): Language =>
  globals["locale"] === "ar" ? "ar" : "en";

const PEOPLE = [
  ["Hiba", "هبة", "ksa", "female", "conversational"],
  ["Fahd", "فهد", "ksa", "male", "narrator"],
  ["Mariam", "مريم", "egy", "female", "conversational"],
  ["Samir", "سمير", "egy", "male", "conversational"],
  ["Layan", "ليان", "pls", "female", "narrator"],
  ["Amjad", "أمجد", "pls", "male", "conversational"],
  ["Lana", "لانا", "jor", "female", "conversational"],
  ["Jasem", "جاسم", "jor", "male", "narrator"],
  ["Salma", "سلمى", "uae", "female", "conversational"],
  ["Salem", "سالم", "msa", "male", "narrator"],
] as const;

const SAMPLE = { en: "Hello, how can I help you today?", ar: "أهلًا بك، كيف أستطيع مساعدتك اليوم؟" };

const idOf = (index: number) => `1f3396aa-24e3-4523-b4ef-${index.toString(16).padStart(12, "0")}`;

/** Ten Arabic voices and two English ones, named in the reader's language, each with a short tone for a sample. */
export function someVoices(language: Language): Voice[] {
  const arabic = PEOPLE.map(([latin, name, dialect, gender, style], index): Voice => ({
    id: idOf(index),
    name: language === "ar" ? name : latin,
    language: "ar",
    dialect,
    gender,
    style,
    previewUrl: toneUrl(220 + index * 30),
    sampleText: SAMPLE.ar,
  }));
  const english = (["Emma", "James"] as const).map((name, index): Voice => ({
    id: idOf(100 + index),
    name,
    language: "en",
    gender: index === 0 ? "female" : "male",
    style: "conversational",
    previewUrl: toneUrl(440 + index * 40),
    sampleText: SAMPLE.en,
  }));
  return [...arabic, ...english];
}

/** As many voices as asked for, the same people over and over with a number. */
export function manyVoices(language: Language, count: number): Voice[] {
  const people = someVoices(language);
  return Array.from({ length: count }, (_, index): Voice => {
    const person = people[index % people.length];
    return { ...person, id: idOf(index), name: `${person?.name ?? ""} ${index + 1}` };
  });
}

/** A week with no slots. */
export const emptyWeek: FreeSlots = {
  Monday: [],
  Tuesday: [],
  Wednesday: [],
  Thursday: [],
  Friday: [],
  Saturday: [],
  Sunday: [],
};

/** Sunday to Thursday with a break at noon. */
export const workingWeek: FreeSlots = Object.fromEntries(
  Object.keys(emptyWeek).map((day) => [
    day,
    day === "Friday" || day === "Saturday"
      ? []
      : [
          { from: "09:00", to: "12:30" },
          { from: "16:00", to: "21:00" },
        ],
  ]),
) as FreeSlots;

/** The texts of a dentist's front desk. */
export const dentist = {
  en: {
    agentName: "Noor Dental front desk",
    lang: "en",
    greetingMessage: "Hello {{caller_name}}, this is Noor Dental. How can I help you today?",
    preamble:
      "You book and change dental appointments for {{clinic}}. Be brief and kind. Always confirm the day and the time. If someone is in pain, offer the earliest slot.",
    pokeMessages: ["Are you still there?", "I will end the call soon if you are busy."],
    params: { caller_name: "guest" },
    outcome: "A two-sentence summary, and whether a visit was booked.",
    interrupt: true,
  },
  ar: {
    agentName: "استقبال عيادة نور",
    lang: "ar",
    greetingMessage: "أهلًا {{caller_name}}، معك عيادة نور للأسنان. كيف أخدمك اليوم؟",
    preamble:
      "تحجز مواعيد الأسنان وتعدّلها لصالح {{clinic}}. كن موجزًا ولطيفًا، وأكّد اليوم والوقت دائمًا. إذا كان المتصل يتألم فاعرض عليه أقرب موعد.",
    pokeMessages: ["هل ما زلت معي؟", "سأنهي المكالمة قريبًا إن كنت مشغولًا."],
    params: { caller_name: "ضيفنا" },
    outcome: "ملخص في جملتين، وهل حُجزت زيارة أم لا.",
    interrupt: true,
  },
} as const;

/** The dentist with a calendar that is open on the working week. */
export function dentistWithCalendar(language: Language) {
  return {
    ...dentist[language],
    voiceId: idOf(0),
    tools: { googleCalendar: true, genderDetection: true, smartCallEnd: true },
    googleCalendarSettings: {
      calendarId: "noor@example.com",
      calendarName: language === "ar" ? "عيادة نور" : "Noor Dental",
      eventTitle: language === "ar" ? "زيارة مع {agentName}" : "Visit with {agentName}",
      meetingDuration: 30,
      timezone: "Asia/Riyadh",
      freeSlots: workingWeek,
    },
  };
}

/** The dentist as the API answers it: a calendar in `tools`, slots a level deeper, tokens echoed, two flags untold. */
export function dentistAnswer(language: Language) {
  const { googleCalendarSettings, voiceId } = dentistWithCalendar(language);
  const days = Object.entries(googleCalendarSettings.freeSlots);
  const freeSlots: unknown = Object.fromEntries(days.map(([day, slots]) => [day, [slots]]));
  return {
    success: true,
    data: {
      id: "6f1d2a54-8f0e-4f0e-9d53-1f0b0f3c7a11",
      ...dentist[language],
      realTime: false,
      silenceThreshold: 800,
      voiceRecordId: voiceId,
      tools: {
        ...googleCalendarSettings,
        freeSlots,
        accessToken: "echoed-access-token",
        refreshToken: "echoed-refresh-token",
      },
    },
  };
}
