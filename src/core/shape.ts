import type { Issue, IssueCode } from "./issue.js";
import { isRecord } from "./record.js";

/** After this many problems no further row of a list is looked at. */
const ENOUGH = 1000;

type Path = readonly (string | number)[];

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

/** An object with these fields and no others; a field that reads as `undefined` is left out. */
export function object<T extends object>(fields: { readonly [Key in keyof T]-?: Reader<T[Key]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, path, report) => {
    if (!isRecord(value)) return unfit(value, path, report, {} as T);
    const read = readers.map(([key, reader]) => [key, reader(value[key], [...path, key], report)] as const);
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) report([...path, key], "unknownKey");
    return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as T;
  };
}

/** A list of what `item` reads. */
export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return unfit(value, path, report, []);
    const read: T[] = [];
    for (let index = 0; index < value.length && report.issues.length < ENOUGH; index += 1)
      read.push(item(value[index], [...path, index], report));
    return read;
  };
}

/** A text; each rule that it breaks is told. */
export function text(...rules: readonly (readonly [keeps: (text: string) => boolean, code: IssueCode])[]) {
  return (value: unknown, path: Path, report: Report): string => {
    if (typeof value !== "string") return unfit(value, path, report, "");
    for (const [keeps, code] of rules) if (!keeps(value)) report(path, code);
    return value;
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

/** What `reader` reads, or `undefined` where nothing is given. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, path, report) => (value === undefined ? undefined : reader(value, path, report));
}

/** What `reader` reads, of `otherwise` where nothing is given. */
export function withDefault<T>(reader: Reader<T>, otherwise: unknown): Reader<T> {
  return (value, path, report) => reader(value === undefined ? otherwise : value, path, report);
}

/** Reports that a value is missing or of a wrong type. */
export function unfit<T>(value: unknown, path: Path, report: Report, otherwise: T): T {
  report(path, value === undefined ? "required" : "type");
  return otherwise;
}
