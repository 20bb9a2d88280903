import type { Issue, IssueCode } from "./issue.js";
import { isRecord } from "./record.js";
import { hasVisibleText } from "./text.js";

/** After this many problems no further row of a list is looked at, nor a key that is the sender's own. */
const ENOUGH = 1000;

/** The way to a value: keys and positions. */
export type Path = readonly (string | number)[];

/** Where readers tell what is wrong. */
export interface Report {
  (path: Path, code: IssueCode, params?: Issue["params"]): void;
  readonly issues: Issue[];
}

/** Reads one value of plain data at its place. What is wrong with it is reported; the result then means nothing. */
export type Reader<T> = (value: unknown, path: Path, report: Report) => T;

/** An empty report. */
export function createReport(): Report {
  const issues: Issue[] = [];
  const report = (path: Path, code: IssueCode, params?: Issue["params"]) =>
    void issues.push({ path: [...path], code, ...(params ? { params } : {}) });
  return Object.assign(report, { issues });
}

const isEnough = ({ issues }: Report) => issues.length >= ENOUGH;

/** An object with these fields and no others; a field that reads as `undefined` is left out. */
export function object<T extends object>(fields: { readonly [Key in keyof T]-?: Reader<T[Key]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, path, report) => {
    if (!isRecord(value)) return unfit(value, path, report, {} as T);
    const read = readers.map(([key, reader]) => [key, reader(value[key], [...path, key], report)] as const);
    for (const key of Object.keys(value)) {
      if (isEnough(report)) break;
      if (!Object.hasOwn(fields, key)) report([...path, key], "unknownKey");
    }
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as T;
  };
}

/** A list of what `item` reads. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return unfit(value, path, report, []);
    const read: T[] = [];
    for (let index = 0; index < value.length && !isEnough(report); index += 1)
      read.push(item(value[index], [...path, index], report));
    return read;
  };
}

/** What a text has to keep, and the issue where it does not. */
export type Rule = readonly [keeps: (text: string) => boolean, code: IssueCode];

/** The rule that a text matches a pattern, which has no flags. */
export const matching = (pattern: RegExp, code: IssueCode): Rule => [(value) => pattern.test(value), code];

/** A text; of the rules that it breaks the first is told. */
export function text(...rules: readonly Rule[]) {
  return (value: unknown, path: Path, report: Report): string => {
    if (typeof value !== "string") return unfit(value, path, report, "");
    const broken = rules.find(([keeps]) => !keeps(value));
    if (broken) report(path, broken[1]);
    return value;
  };
}

/** A text, or `null` where it shows nothing. */
export function visibleOrNull(reader: Reader<string>): Reader<string | null> {
  return (value, path, report) => {
    const read = value === null ? "" : reader(value, path, report);
    return hasVisibleText(read) ? read : null;
  };
}

/** One of these texts. */
export function oneOf<T extends string>(texts: readonly [T, ...T[]], code: IssueCode): Reader<T> {
  return (value, path, report) => {
    const known = texts.find((each) => each === value);
    if (known === undefined) report(path, code);
    return known ?? texts[0];
  };
}

/** `true` or `false`. */
export const flag: Reader<boolean> = (value, path, report) =>
  typeof value === "boolean" ? value : unfit(value, path, report, value as boolean);

/** A whole number from `min` on that keeps its digits. */
export function wholeNumber(min: number): Reader<number> {
  return (value, path, report) => {
    if (value === undefined) report(path, "required");
    else if (typeof value !== "number" || !Number.isInteger(value)) report(path, "number.integer");
    else if (!Number.isSafeInteger(value)) report(path, "number.unsafe");
    else if (value < min) report(path, "number.min", { min });
    return value as number;
  };
}

/** An object whose names are the user's own. */
export function dictionary<T>(
  nameProblem: (name: string) => IssueCode | undefined,
  valueProblem: (value: unknown) => IssueCode | undefined,
): Reader<Record<string, T>> {
  return (value, path, report) => {
    if (!isRecord(value)) return unfit(value, path, report, {});
    for (const [name, each] of Object.entries(value)) {
      if (isEnough(report)) break;
      const code = nameProblem(name) ?? valueProblem(each);
      if (code) report([...path, name], code);
    }
    // JSON has one zero.
    const sent = Object.entries(value).map(([name, each]) => [name, each === 0 ? 0 : each]);
    return Object.fromEntries(sent) as Record<string, T>;
  };
}

/** An object in which two fields are both there or both left out. */
export function bothOrNeither<T extends object>(
  reader: Reader<T>,
  [one, other]: readonly [keyof T & string, keyof T & string],
  code: IssueCode,
): Reader<T> {
  return (value, path, report) => {
    const read = reader(value, path, report);
    if ((read[one] === undefined) !== (read[other] === undefined))
      report([...path, read[one] === undefined ? one : other], code);
    return read;
  };
}

/** What `reader` reads, looked at as a whole by `check`, which may put it in another order. */
export function checked<T>(reader: Reader<T>, check: (read: T, path: Path, report: Report) => T): Reader<T> {
  return (value, path, report) => check(reader(value, path, report), path, report);
}

/** What `reader` reads, or `undefined` where nothing is given. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path, report) => (value === undefined ? undefined : reader(value, path, report));
}

/** What `reader` reads, or what it reads of `otherwise` where nothing is given. */
export function withDefault<T>(reader: Reader<T>, otherwise: unknown): Reader<T> {
  return (value, path, report) => reader(value === undefined ? otherwise : value, path, report);
}

/** Reports that a value is missing or of a wrong type. */
export function unfit<T>(value: unknown, path: Path, report: Report, otherwise: T): T {
  report(path, value === undefined ? "required" : "type");
  return otherwise;
}
