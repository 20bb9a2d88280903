import type { IssueCode } from "../../src/core/issue.js";
import * as shape from "../../src/core/shape.js";
import { PARAMETER_NAME } from "../../src/core/template.js";

/** A JSON Schema, 2020-12. */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
}

/** A reader that can also say in JSON Schema what it takes. */
type Described<T> = shape.Reader<T> & { schema: JsonSchema; canBeLeftOut: boolean };

type Reader<T> = shape.Reader<T>;

/**
 * What a text's rules look like from outside, in patterns that every language's engine reads alike. A rule that is
 * code, not a pattern, is told as far as such a pattern can; what it refuses beyond that is the strict parser's to find.
 */
const RULES: Partial<Record<IssueCode, JsonSchema>> = {
  required: { pattern: String.raw`\S` },
  "text.unsupported": { not: { type: "string", pattern: String.raw`\x00` } },
  // Beside the rule before it, of which one text has but one `not`.
  "text.direction": { not: { type: "string", pattern: "[\\x00\u202a-\u202e\u2066-\u2069]" } },
  "timezone.unknown": {},
};

const patterns = new Map<shape.Rule, JsonSchema>();

/** What a reader takes. Throws for one that was not made of these combinators, since nothing can be said about it. */
export function schemaOf(reader: Reader<unknown>): JsonSchema {
  if (!("schema" in reader)) throw new Error("A reader of the payload does not say what it takes.");
  return (reader as Described<unknown>).schema;
}

const canBeLeftOut = (reader: Reader<unknown>) =>
  (reader as Partial<Described<unknown>>).canBeLeftOut === true;

function describe<T>(reader: Reader<T>, schema: JsonSchema, leftOut = false): Described<T> {
  const own: Reader<T> = (value, path, report) => reader(value, path, report);
  return Object.assign(own, { schema, canBeLeftOut: leftOut });
}

function ruleSchema(rule: shape.Rule): JsonSchema {
  const schema = patterns.get(rule) ?? RULES[rule[1]];
  if (!schema) throw new Error(`The rule ${rule[1]} does not say what it takes.`);
  return schema;
}

export const { createReport, unfit } = shape;

export function object<T extends object>(fields: { readonly [Key in keyof T]-?: Reader<T[Key]> }): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return describe(shape.object<T>(fields), {
    type: "object",
    properties: Object.fromEntries(readers.map(([key, reader]) => [key, schemaOf(reader)])),
    required: readers.filter(([, reader]) => !canBeLeftOut(reader)).map(([key]) => key),
    additionalProperties: false,
  });
}

export const list = <T>(item: Reader<T>) =>
  describe(shape.list(item), { type: "array", items: schemaOf(item) });

export function matching(pattern: RegExp, code: IssueCode): shape.Rule {
  if (pattern.flags !== "") throw new Error(`JSON Schema has no flags for ${pattern.source}.`);
  const rule = shape.matching(pattern, code);
  patterns.set(rule, { pattern: pattern.source });
  return rule;
}

export const text = (...rules: readonly shape.Rule[]) =>
  describe(shape.text(...rules), Object.assign({ type: "string" }, ...rules.map(ruleSchema)) as JsonSchema);

export const visibleOrNull = (reader: Reader<string>) =>
  describe(shape.visibleOrNull(reader), { ...schemaOf(reader), type: ["string", "null"] });

export const oneOf = <T extends string>(texts: readonly [T, ...T[]], code: IssueCode) =>
  describe(shape.oneOf(texts, code), { enum: texts });

export const flag = describe(shape.flag, { type: "boolean" });

export const wholeNumber = (min: number) =>
  describe(shape.wholeNumber(min), { type: "integer", minimum: min, maximum: Number.MAX_SAFE_INTEGER });

export const dictionary = <T>(
  nameProblem: (name: string) => IssueCode | undefined,
  valueProblem: (value: unknown) => IssueCode | undefined,
) =>
  describe(shape.dictionary<T>(nameProblem, valueProblem), {
    type: "object",
    propertyNames: { pattern: PARAMETER_NAME.source, not: { const: "__proto__" } },
    additionalProperties: {
      type: ["string", "number", "boolean"],
      minimum: Number.MIN_SAFE_INTEGER,
      maximum: Number.MAX_SAFE_INTEGER,
      ...RULES["text.unsupported"],
    },
  });

export const bothOrNeither = <T extends object>(
  reader: Reader<T>,
  fields: readonly [keyof T & string, keyof T & string],
  code: IssueCode,
) =>
  describe(shape.bothOrNeither(reader, fields, code), {
    ...schemaOf(reader),
    dependentRequired: { [fields[0]]: [fields[1]], [fields[1]]: [fields[0]] },
  });

export const checked = <T>(
  reader: Reader<T>,
  check: (read: T, path: shape.Path, report: shape.Report) => T,
) => describe(shape.checked(reader, check), schemaOf(reader), canBeLeftOut(reader));

export const optional = <T>(reader: Reader<T>) => describe(shape.optional(reader), schemaOf(reader), true);

export const withDefault = <T>(reader: Reader<T>, otherwise: unknown) =>
  describe(shape.withDefault(reader, otherwise), { ...schemaOf(reader), default: otherwise }, true);
