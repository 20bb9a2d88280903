import { parseNumber } from "./digits.js";
import type { Issue } from "./issue.js";
import { nameIssue } from "./paramRules.js";
import { isList, isRecord, jsonText, listOf, ownRecord, textOr } from "./record.js";
import { hasVisibleText } from "./text.js";

/** A poke message in the form; `id` is unique in its draft and never sent. */
export interface PokeMessageRow {
  id: string;
  text: string;
}

/**
 * How a parameter's value is sent. `json` is a list or an object that came from elsewhere: it is kept as it was, and
 * sent as text, since the API takes no such values.
 */
export type ParamType = "string" | "number" | "boolean" | "json";

/** A parameter in the form; `value` is text whatever its type, and `id` is unique in its draft and never sent. */
export interface ParamRow {
  id: string;
  name: string;
  value: string;
  type: ParamType;
}

/** Poke messages from rows, or from the API's plain texts. */
export function pokeMessageRows(value: unknown): PokeMessageRow[] {
  const rows = listOf(value).map((each, index) => {
    const row = ownRecord(each);
    const text = typeof each === "string" ? each : textOr(row["text"], "");
    return { id: textOr(row["id"], `poke-${index}`), text };
  });
  return withOwnIds(rows);
}

/** The rows with ids that no two of them share. */
function withOwnIds<R extends { id: string }>(rows: R[]): R[] {
  const taken = new Set<string>();
  return rows.map((row, index) => {
    let id = row.id;
    for (let turn = 0; taken.has(id); turn += 1) id = `${row.id}-${index + turn}`;
    taken.add(id);
    return { ...row, id };
  });
}

/** Parameters from rows, or from the API's object of values. */
export function paramRows(value: unknown): ParamRow[] {
  if (!isList(value)) {
    if (!isRecord(value)) return [];
    return Object.entries(ownRecord(value)).map(([name, each], index) => ({
      id: `param-${index}`,
      name,
      ...typedValue(each),
    }));
  }
  const rows = listOf(value).map((each, index) => {
    const row = ownRecord(each);
    return {
      id: textOr(row["id"], `param-${index}`),
      name: textOr(row["name"], ""),
      value: textOr(row["value"], ""),
      type: PARAM_TYPES.find((type) => type === row["type"]) ?? "string",
    };
  });
  return withOwnIds(rows);
}

const PARAM_TYPES: readonly ParamType[] = ["string", "number", "boolean", "json"];

function typedValue(value: unknown): { value: string; type: ParamType } {
  if (typeof value === "number" || typeof value === "boolean") {
    return { value: String(value), type: typeof value as ParamType };
  }
  return typeof value === "string" ? { value, type: "string" } : { value: jsonText(value), type: "json" };
}

/** The row's value as it is sent: a number or a yes/no where the type says so and the text can be read so. */
export function paramValue(row: ParamRow): string | number | boolean {
  if (row.type === "boolean" && (row.value === "true" || row.value === "false")) return row.value === "true";
  return (row.type === "number" ? parseNumber(row.value) : undefined) ?? row.value;
}

/** The messages that say nothing. */
export function pokeMessageIssues(rows: readonly PokeMessageRow[]): Issue[] {
  return rows.flatMap(({ text }, index) =>
    hasVisibleText(text) ? [] : [{ path: ["pokeMessages", index], code: "required" as const }],
  );
}

/** What is wrong with a row; `uses` counts the rows of each name. */
function paramIssues(row: ParamRow, index: number, uses: ReadonlyMap<string, number>): Issue[] {
  const name = row.name.trim();
  const atName = ["params", index, "name"];
  if (name === "") return [{ path: atName, code: "required" }];
  const wrong = nameIssue(name);
  if (wrong) return [{ path: atName, ...wrong }];
  if ((uses.get(name) ?? 0) > 1) return [{ path: atName, code: "param.duplicate", params: { name } }];
  const { type } = row;
  return (type === "number" || type === "boolean") && typeof paramValue(row) !== type
    ? [{ path: ["params", index, "value"], code: `param.${type}` }]
    : [];
}

/** How many rows have each name. */
function countNames(rows: readonly ParamRow[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { name } of rows) uses.set(name.trim(), (uses.get(name.trim()) ?? 0) + 1);
  return uses;
}

/** What is wrong with the rows, each by its own position. */
export function paramRowIssues(rows: readonly ParamRow[]): Issue[] {
  const uses = countNames(rows);
  return rows.flatMap((row, index) => paramIssues(row, index, uses));
}
