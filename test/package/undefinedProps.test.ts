import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

/** What hosts write themselves, beside the props and options that their names tell. */
const WRITTEN = [
  "AgentTemplate",
  "Appearance",
  "AppearanceVariables",
  "CalendarChoice",
  "CreateAgentPayload",
  "DraftLimits",
  "GoogleCalendarConnection",
  "GoogleTokens",
  "KitComponents",
  "ListLimit",
  "NumberLimit",
  "PartialMessages",
  "SubmitErrorDetail",
  "TextLimit",
  "Voice",
  "VoiceAgentApiErrorDetails",
  "VoiceFacets",
  "VoiceFacetCount",
  "VoiceFacetCounts",
  "VoicePage",
  "WeekPreset",
  "WireTimes",
  "WizardStep",
];
const isWritten = (name: string) => /(Props|Options|Settings)$/.test(name) || WRITTEN.includes(name);

const ENTRIES = {
  "voice-agent-kit": "src/index.ts",
  "voice-agent-kit/core": "src/core/index.ts",
  "voice-agent-kit/server": "src/server/index.ts",
};

const read = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, resolve("."));

const offered = ts.createProgram(
  Object.values(ENTRIES).map((path) => resolve(path)),
  options,
);

/** The public types of an entry that hosts write. */
function namesIn(entry: string): string[] {
  const checker = offered.getTypeChecker();
  const source = offered.getSourceFile(resolve(entry));
  const module = source && checker.getSymbolAtLocation(source);
  const isType = (symbol: ts.Symbol) => {
    const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return (flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
  };
  const all = module ? checker.getExportsOfModule(module) : [];
  return all.filter((each) => isType(each) && isWritten(each.name)).map(({ name }) => name);
}

/** What a host's compiler says, with the strictest of settings, of these lines. */
function problemsOf(text: string): string[] {
  const path = resolve("test/package/consumer.ts");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.readFile = (name) => (name === path ? text : readFile(name));
  host.getSourceFile = (name, ...more) =>
    name === path ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...more);
  const program = ts.createProgram([path], options, host, offered);
  const lines = text.split("\n");
  return program.getSemanticDiagnostics(program.getSourceFile(path)).map((each) => {
    const line = ts.getLineAndCharacterOfPosition(each.file ?? missing(), each.start ?? 0).line;
    return `${lines[line] ?? ""} ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`;
  });
}

function missing(): never {
  throw new Error("a problem without a file");
}

/** Every property that may be left out is there and says nothing. */
const TOLD = `
type Told<T> = T extends (...given: never[]) => unknown ? T : {
  [K in keyof T]: Record<never, never> extends Pick<T, K> ? undefined : T[K];
};`;

test("everything that a host may leave out may be undefined as well, with exactOptionalPropertyTypes", () => {
  expect(problemsOf("export const refused: { a?: string } = { a: undefined };")).toHaveLength(1);
  const named = Object.entries(ENTRIES).map(([entry, path]) => ({ entry, names: namesIn(path) }));
  const found = named.flatMap(({ names }) => names);
  expect(WRITTEN.filter((name) => !found.includes(name))).toEqual([]);
  expect(found.length).toBeGreaterThan(40);
  const imports = named.map(({ entry }, at) => `import type * as entry${at} from "${entry}";`);
  const uses = named.flatMap(({ names }, at) =>
    names.map(
      (name) => `export const ${name}${at} = (told: Told<entry${at}.${name}>): entry${at}.${name} => told;`,
    ),
  );
  const below = [
    'export const limits: entry0.AgentFormOptions["limits"] = { googleCalendarSettings: { calendarId: undefined, calendarName: undefined, eventTitle: undefined, meetingDuration: undefined, freeSlots: undefined } };',
    "export const tokens: Awaited<ReturnType<entry0.GoogleCalendarConnection['connect']>> = { calendarId: undefined, calendarName: undefined, accessToken: undefined, refreshToken: undefined };",
    "export const words: entry0.PartialMessages = { form: undefined, fields: { agentName: undefined, lang: { label: undefined } } };",
    "export const init: Parameters<typeof entry0.submitTo>[1] = { headers: undefined, credentials: undefined, mode: undefined };",
  ];
  expect(problemsOf([...imports, TOLD, ...uses, ...below].join("\n"))).toEqual([]);
});
