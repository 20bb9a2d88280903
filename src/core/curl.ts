import { createAddress } from "./createAddress.js";

/**
 * The create request as a command for a POSIX shell. The key is a variable of that shell, never a value, and the body
 * is one quoted word whatever its texts hold.
 */
export function curlCommand(payload: unknown, baseUrl?: string): string {
  return [
    `curl --request POST ${quoted(createAddress(baseUrl))}`,
    `  --header "Authorization: Token $HAMSA_API_KEY"`,
    `  --header 'Content-Type: application/json'`,
    `  --data-raw ${quoted(JSON.stringify(payload, null, 2))}`,
  ].join(" \\\n");
}

/** Nothing is special inside single quotes but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const DATA_OPTIONS = ["-d", "--data", "--data-raw", "--data-ascii", "--data-binary", "--json"];

/** Whether a text is a `curl` command, after a prompt or not. */
export const isCurl = (text: string): boolean => /^(?:\$\s+)?curl\s/.test(text);

/** The body of a command that may have been copied without its last quote. */
export const curlBodySoFar = (command: string): string | undefined =>
  curlBody(command) ?? curlBody(`${command}'`) ?? curlBody(`${command}"`);

/**
 * The body of a `curl` command, as its shell would hand it over, after a prompt or not; `undefined` where the text is
 * none, or has none.
 */
export function curlBody(command: string): string | undefined {
  const [name, ...words] = shellWords(withoutCarets(command.replace(/^\s*\$\s+/, "")));
  if (name !== "curl") return undefined;
  for (const [index, word] of words.entries()) {
    // One-letter options may stand together, the one with a value last.
    if (DATA_OPTIONS.includes(word) || /^-[a-zA-Z]{1,8}d$/.test(word)) return words[index + 1];
    const option = DATA_OPTIONS.find((each) => word.startsWith(`${each}=`));
    if (option) return word.slice(option.length + 1);
    if (/^-d./.test(word)) return word.slice(2);
  }
  return undefined;
}

/** A command for the shell of Windows, as Chrome copies it there: a caret before each sign that is special. */
function withoutCarets(command: string): string {
  if (!/\s\^"/.test(command)) return command;
  return command.replaceAll(/\^(\r?\n|[^])/g, (_, sign: string) => (sign.includes("\n") ? " " : sign));
}

const WORD_PART =
  /\$'([^'\\]*(?:\\[^][^'\\]*)*)'|'([^']*)'|\$?"([^"\\]*(?:\\[^][^"\\]*)*)"|\\(\r?\n)|\\([^])|([^\s'"\\$]+|\$(?!['"]))|(\s+)/y;

/** The words of a shell command, quotes and backslashes undone; nothing is expanded. */
function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  WORD_PART.lastIndex = 0;
  for (let part = WORD_PART.exec(command); part; part = WORD_PART.exec(command)) {
    const [, ansi, single, double, lineEnd, escaped, plain, space] = part;
    if (space !== undefined || lineEnd !== undefined) {
      if (word !== undefined && space !== undefined) words.push(word);
      if (space !== undefined) word = undefined;
    } else {
      const inQuotes =
        ansi?.replaceAll(ANSI_ESCAPE, fromAnsi) ?? single ?? double?.replaceAll(/\\([$`"\\\n])/g, "$1");
      word = `${word ?? ""}${inQuotes ?? escaped ?? plain ?? ""}`;
    }
  }
  return word === undefined ? words : [...words, word];
}

const ANSI_ESCAPE = /(?:\\x[\da-fA-F]{1,2}|\\[0-7]{1,3})+|\\u([\da-fA-F]{1,4})|\\([^])/g;
const NAMED = "abefnrtv";
const CONTROLS = "\x07\b\x1b\f\n\r\t\v";

/** What stands for an escape in `$'…'`, in which Chrome and Firefox copy a body. */
function fromAnsi(written: string, code?: string, sign?: string): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return sign === undefined ? fromBytes(written) : (CONTROLS[NAMED.indexOf(sign)] ?? sign);
}

/** Bytes are UTF-8 where they can be. */
function fromBytes(written: string): string {
  const codes = written
    .slice(1)
    .split("\\")
    .map((each) =>
      each.startsWith("x") ? Number.parseInt(each.slice(1), 16) : Number.parseInt(each, 8) & 0xff,
    );
  try {
    return decodeURIComponent(codes.map((code) => `%${code.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    return codes.map((code) => String.fromCharCode(code)).join("");
  }
}
