const BASE_URL = "https://api.tryhamsa.com";

/**
 * The create request as a command for a POSIX shell. The key is a variable of that shell, never a value, and the body
 * is one quoted word whatever its texts hold.
 */
export function curlCommand(payload: unknown, baseUrl = BASE_URL): string {
  return [
    `curl --request POST ${quoted(`${baseUrl.replace(/\/+$/, "")}/v1/voice-agents`)}`,
    `  --header "Authorization: Token $HAMSA_API_KEY"`,
    `  --header 'Content-Type: application/json'`,
    `  --data-raw ${quoted(JSON.stringify(payload, null, 2))}`,
  ].join(" \\\n");
}

/** Nothing is special inside single quotes but the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const DATA_OPTIONS = ["-d", "--data", "--data-raw", "--data-binary", "--json"];

/** The body of a `curl` command, as its shell would hand it over; `undefined` where the text is none, or has none. */
export function curlBody(command: string): string | undefined {
  const [name, ...words] = shellWords(command);
  if (name !== "curl") return undefined;
  for (const [index, word] of words.entries()) {
    if (DATA_OPTIONS.includes(word)) return words[index + 1];
    const option = DATA_OPTIONS.find((each) => word.startsWith(`${each}=`));
    if (option) return word.slice(option.length + 1);
  }
  return undefined;
}

const WORD_PART = /'([^']*)'|"([^"\\]*(?:\\[^][^"\\]*)*)"|\\(\r?\n)|\\([^])|([^\s'"\\]+)|(\s+)/y;

/** The words of a shell command, quotes and backslashes undone; nothing is expanded. */
function shellWords(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  WORD_PART.lastIndex = 0;
  for (let part = WORD_PART.exec(command); part; part = WORD_PART.exec(command)) {
    const [, single, double, lineEnd, escaped, plain, space] = part;
    if (space !== undefined || lineEnd !== undefined) {
      if (word !== undefined && space !== undefined) words.push(word);
      if (space !== undefined) word = undefined;
    } else {
      word = `${word ?? ""}${single ?? double?.replaceAll(/\\([$`"\\\n])/g, "$1") ?? escaped ?? plain ?? ""}`;
    }
  }
  return word === undefined ? words : [...words, word];
}
