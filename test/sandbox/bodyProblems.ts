/** One complaint about a request body, as the stand-in words it. */
export interface BodyProblem {
  path: string;
  message: string;
}

type Check = (value: unknown, path: string) => BodyProblem[];
type Fields = Record<string, Check>;

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const problem = (path: string, message: string): BodyProblem[] => [{ path, message }];

const is =
  (accepts: (value: unknown) => boolean, message: string): Check =>
  (value, path) =>
    accepts(value) ? [] : problem(path, message);

const text = is((value) => typeof value === "string", "must be a string");
const filled = is((value) => typeof value === "string" && value.trim() !== "", "must not be empty");
const flag = is((value) => value === true || value === false, "must be a boolean");
const wholeNumber = is(
  (value) => Number.isInteger(value) && (value as number) >= 1,
  "must be a whole number from 1",
);
const textOrNull = is((value) => value === null || typeof value === "string", "must be a string or null");
const language = is((value) => value === "ar" || value === "en", "must be ar or en");
const voice = is(
  (value) => typeof value === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  "must be a UUID",
);
const start = is((value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(String(value)), "must be HH:mm");
const end = is((value) => /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(String(value)), "must be HH:mm");

const list =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => item(each, `${path}.${index}`))
      : problem(path, "must be an array");

/** An object with exactly these fields; `optional` ones may be missing. */
const object =
  (required: Fields, optional: Fields = {}): Check =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return problem(path, "must be an object");
    const at = (key: string) => (path === "" ? key : `${path}.${key}`);
    const missing = Object.keys(required).filter((key) => !Object.hasOwn(value, key));
    const known = new Map(Object.entries({ ...required, ...optional }));
    const wrong = Object.entries(value).flatMap(([key, each]) => {
      const check = known.get(key);
      return check ? check(each, at(key)) : problem(at(key), "is not allowed");
    });
    return [...missing.flatMap((key) => problem(at(key), "is required")), ...wrong];
  };

const parameters: Check = (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return problem(path, "must be an object");
  return Object.entries(value).flatMap(([name, each]) => {
    if (!/^[A-Za-z_]\w{0,49}$/.test(name) || name === "__proto__")
      return problem(`${path}.${name}`, "is not a name");
    return ["string", "number", "boolean"].includes(typeof each)
      ? []
      : problem(`${path}.${name}`, "must be plain");
  });
};

const slot = object({ from: start, to: end });
const calendar = object(
  {
    calendarId: filled,
    eventTitle: filled,
    accessToken: filled,
    refreshToken: filled,
    meetingDuration: wholeNumber,
    timezone: filled,
    freeSlots: object(Object.fromEntries(DAYS.map((day) => [day, list(slot)]))),
  },
  { calendarName: text },
);
const agent = object(
  { agentName: filled },
  {
    greetingMessage: text,
    preamble: text,
    lang: language,
    pokeMessages: list(text),
    realTime: flag,
    silenceThreshold: wholeNumber,
    interrupt: flag,
    outcome: textOrNull,
    voiceId: voice,
    tools: object({}, { googleCalendar: flag, genderDetection: flag, smartCallEnd: flag }),
    params: parameters,
    googleCalendarSettings: calendar,
  },
);

/**
 * What the API's page lets one conclude is wrong with a create body; empty where nothing is. Written by hand from that
 * page, and on purpose not from the package's own schema, so that the two can disagree.
 */
export function bodyProblems(body: Record<string, unknown>): BodyProblem[] {
  const found = agent(body, "");
  const tools = body["tools"] as { googleCalendar?: unknown } | undefined;
  const on = tools?.googleCalendar === true;
  const given = Object.hasOwn(body, "googleCalendarSettings");
  if (on && !given)
    return [...found, ...problem("googleCalendarSettings", "is required with tools.googleCalendar")];
  if (given && !on) return [...found, ...problem("googleCalendarSettings", "needs tools.googleCalendar")];
  return found;
}
