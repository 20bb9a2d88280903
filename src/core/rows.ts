import { parseInteger } from "./digits.js";
import type { Issue } from "./issue.js";
import { nameProblem } from "./paramRules.js";
import { isRecord, jsonText, listOf, ownRecord, textOr } from "./record.js";

/** A poke message in the form; `id` is unique in its draft and never sent. */
export interface PokeMessageRow {
  id: string;
  text: string;
}

/** How a parameter's value is sent. */
export type ParamType = "string" | "number" | "boolean";

/** A parameter in the form; `value` is text whatever its type, and `id` is unique in its draft and never sent. */
export interface ParamRow {
  id: string;
  name: string;
  value: string;
  type: ParamType;
}

/** A poke message from a row or from the API's plain text. */
export function pokeMessageRow(value: unknown, index: number): PokeMessageRow {
  const row = ownRecord(value);
  return {
    id: textOr(row["id"], `poke-${index}`),
    text: typeof value === "string" ? value : textOr(row["text"], ""),
  };
}

/** The rows with ids that no two of them share. */
export function withOwnIds<R extends { id: string }>(rows: R[]): R[] {
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
  if (!Array.isArray(value)) {
    if (!isRecord(value)) return [];
    return Object.entries(ownRecord(value)).map(([name, each], index) => ({
      id: `param-${index}`,
      name,
      ...typedValue(each),
    }));
  }
  return listOf(value).map((each, index) => {
    const row = ownRecord(each);
    const type = row["type"] === "number" || row["type"] === "boolean" ? row["type"] : "string";
    return {
      id: textOr(row["id"], `param-${index}`),
      name: textOr(row["name"], ""),
      value: textOr(row["value"], ""),
      type,
    };
  });
}

function typedValue(value: unknown): { value: string; type: ParamType } {
  if (typeof value === "number" || typeof value === "boolean") {
    return { value: String(value), type: typeof value as ParamType };
  }
  return { value: typeof value === "string" ? value : jsonText(value), type: "string" };
}

/** The row's value as it is sent: a number or a yes/no where the type says so and the text can be read so. */
export function paramValue(row: ParamRow): string | number | boolean {
  if (row.type === "boolean" && (row.value === "true" || row.value === "false")) return row.value === "true";
  if (row.type === "number" && row.value.trim() !== "") {
    const value = parseInteger(row.value) ?? Number(row.value);
    return Number.isFinite(value) ? value : row.value;
  }
  return row.value;
}

/** What is wrong with a row; `uses` counts the rows of each name. */
export function paramIssues(row: ParamRow, index: number, uses: ReadonlyMap<string, number>): Issue[] {
  const name = row.name.trim();
  const issue = (part: "name" | "value", code: Issue["code"]): Issue[] => [
    { path: ["params", index, part], code, ...(part === "name" && name ? { params: { name } } : {}) },
  ];
  if (name === "") return issue("name", "required");
  const problem = nameProblem(name);
  if (problem) return issue("name", problem);
  if ((uses.get(name) ?? 0) > 1) return issue("name", "param.duplicate");
  return typeof paramValue(row) === row.type ? [] : issue("value", "param.value");
}
