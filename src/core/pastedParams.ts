import { PARAMETER_NAME } from "./template.js";
import { type ParamRow, paramRows } from "./rows.js";

/** A parameter read from pasted text; it has no row yet. */
export type PastedParam = Omit<ParamRow, "id">;

const LONGEST = 200_000;
const MOST = 1000;
const PAIR = /^(?:export\s+)?(?:([^=\s]{1,200})\s*=\s*|([A-Za-z_]\w*)\s*:\s+)(.*)$/;

/**
 * The parameters in a pasted text: an object in JSON, lines of `name=value` or `name: value`, or two columns divided by commas,
 * semicolons or tabs. Empty for any other text.
 */
export function readPastedParams(text: string): PastedParam[] {
  if (text.length > LONGEST) return [];
  const isSaid = (line: string) => line.trim() !== "" && !line.trim().startsWith("#");
  const lines = text.split(/\r\n?|\n/).filter(isSaid);
  const found =
    fromJson(text) ?? fromPairs(lines.map((line) => line.trim())) ?? fromTable(whole(lines)) ?? [];
  return found.some(({ name }) => PARAMETER_NAME.test(name)) ? found.slice(0, MOST) : [];
}

function fromJson(text: string): PastedParam[] | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  try {
    const rows = paramRows(JSON.parse(text) as unknown);
    return rows.map(({ name, value, type }) => ({ name, value, type }));
  } catch {
    return undefined;
  }
}

function fromPairs(lines: readonly string[]): PastedParam[] | undefined {
  const pairs = lines.map((line) => PAIR.exec(line));
  if (pairs.some((pair) => !pair)) return undefined;
  return pairs.flatMap((pair) => (pair ? [asText(pair[1] ?? pair[2] ?? "", unquoted(pair[3] ?? ""))] : []));
}

/** A cell in quotes may go on over line ends. */
function whole(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let parts: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    parts.push(line);
    if ((line.split('"').length - 1) % 2 === 1) isOpen = !isOpen;
    if (isOpen) continue;
    rows.push(parts.join("\n"));
    parts = [];
  }
  return isOpen ? [...lines] : rows;
}

function fromTable(lines: readonly string[]): PastedParam[] | undefined {
  const divider = ["\t", ";", ","].find((each) => lines.every((line) => line.includes(each)));
  // One line with a comma is more likely a sentence.
  if (divider === undefined || lines.length < 2) return undefined;
  const rows = lines.map((line) => {
    const [name = "", value = "", ...more] = cells(line, divider);
    // Columns of a table beyond the second are other things; what stands behind a comma goes on with the sentence.
    const isCut = more.length > 0 && divider !== "\t";
    return [name, isCut ? line.slice(line.indexOf(divider) + 1).trim() : value];
  });
  const [first = []] = rows;
  const titled = /^(name|key)$/i.test(first[0] ?? "") && /^value$/i.test(first[1] ?? "");
  const filled = titled ? rows.slice(1) : rows;
  return filled.map(([name = "", value = ""]) => asText(name, value));
}

/** The cells of a line of a table, each plain or in double quotes. */
function cells(line: string, divider: string): string[] {
  const found: string[] = [];
  const cell = new RegExp(String.raw`\s*(?:"((?:[^"]|"")*)"|([^${divider}]*))\s*(?:${divider}|$)`, "y");
  while (cell.lastIndex < line.length) {
    const match = cell.exec(line);
    if (!match) break;
    found.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? "");
  }
  return found;
}

const asText = (name: string, value: string): PastedParam => ({ name, value, type: "string" });

const unquoted = (value: string) => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
