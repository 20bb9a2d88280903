/** A ready-made agent to start from. */
export interface AgentTemplate {
  /** Tells it from the others of one list. */
  id: string;
  /** What it is called in the list, in the reader's language. */
  name: string;
  /** What the agent does, in a sentence. */
  description: string;
  /** Part of a draft or payload. It stands over what the form has, and leaves alone what it does not name. */
  draft: object;
}

const DAYS = {
  "Sunday-Thursday": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"],
  "Saturday-Thursday": ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"],
  "every day": ["Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
} as const;

function onDays(days: keyof typeof DAYS, ...times: string[]) {
  const slots = times.map((time) => {
    const [from = "", to = ""] = time.split("-");
    return { from, to };
  });
  return Object.fromEntries(DAYS[days].map((day) => [day, slots]));
}

/** The parts of our own templates that are the same in every language. */
export const TEMPLATE_SETTINGS = {
  clinic: {
    silenceThreshold: 900,
    interrupt: true,
    tools: { googleCalendar: true, genderDetection: true, smartCallEnd: true },
    googleCalendarSettings: {
      meetingDuration: 30,
      freeSlots: onDays("Sunday-Thursday", "09:00-12:30", "16:00-20:00"),
    },
  },
  delivery: {
    silenceThreshold: 800,
    interrupt: true,
    tools: { googleCalendar: false, genderDetection: true, smartCallEnd: true },
  },
  realEstate: {
    silenceThreshold: 1000,
    interrupt: true,
    tools: { googleCalendar: true, genderDetection: true, smartCallEnd: true },
    googleCalendarSettings: {
      meetingDuration: 45,
      freeSlots: onDays("Saturday-Thursday", "10:00-13:00", "16:00-19:00"),
    },
  },
  survey: {
    silenceThreshold: 1200,
    interrupt: false,
    tools: { googleCalendar: false, genderDetection: true, smartCallEnd: true },
  },
  restaurant: {
    silenceThreshold: 800,
    interrupt: true,
    tools: { googleCalendar: true, genderDetection: false, smartCallEnd: true },
    googleCalendarSettings: {
      meetingDuration: 90,
      freeSlots: onDays("every day", "13:00-16:00", "19:00-24:00"),
    },
  },
  messages: {
    silenceThreshold: 1000,
    interrupt: true,
    tools: { googleCalendar: false, genderDetection: true, smartCallEnd: true },
  },
} as const;
