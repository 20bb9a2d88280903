import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPublicNames } from "./publicNames.js";

const text = readFileSync("llms.txt", "utf8");
const { exported, checker } = readPublicNames();

/** The part under the entry's heading; the catalogs and files share the last one. */
function sectionOf(entry: string): string {
  const [, section = ""] = new RegExp(`^## ${entry}(?::.*)?\n([^]*?)(?=^## |(?![^]))`, "m").exec(text) ?? [];
  return section;
}

const named = (section: string) => new Set([...section.matchAll(/`(\w+)/g)].map(([, name]) => name ?? ""));

test.each(["voice-agent-kit", "voice-agent-kit/core", "voice-agent-kit/server"])(
  "llms.txt tells every value that %s exports",
  (entry) => {
    const names = exported.filter((each) => each.entry === entry && each.isValue).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(2);
    expect(names.filter((name) => !named(sectionOf(entry)).has(name))).toEqual([]);
  },
);

/** The words between backticks, `onSubmit` in `onSubmit(payload, …)` and `key` in `{ key }` among them. */
const wordsOf = (section: string) =>
  new Set(
    [...section.replace(/^```[^]*?^```/gm, "").matchAll(/`([^`]+)`/g)].flatMap(
      ([, code = ""]) => code.match(/\w+/g) ?? [],
    ),
  );

/** On every element of a page, and no news to anybody. */
const OF_ELEMENTS = ["className", "id"];

test.each([
  ["voice-agent-kit", "VoiceAgentFormProps"],
  ["voice-agent-kit", "VoiceAgentWizardProps"],
  ["voice-agent-kit", "VoiceAgentDialogProps"],
  ["voice-agent-kit", "VoiceAgentFormHandle"],
  ["voice-agent-kit", "DraftStorageOptions"],
  ["voice-agent-kit/server", "CreateVoiceAgentHandlerOptions"],
])("of %s, llms.txt tells every property of %s", (entry, name) => {
  const { symbol } = exported.find((each) => each.entry === entry && each.name === name) ?? {};
  const props = symbol ? checker.getDeclaredTypeOfSymbol(symbol).getProperties() : [];
  expect(props.length).toBeGreaterThan(1);
  const told = wordsOf(text);
  expect(
    props.map((prop) => prop.name).filter((prop) => !told.has(prop) && !OF_ELEMENTS.includes(prop)),
  ).toEqual([]);
});

test("what looks like a component, a hook or a function at the start of a line is exported", () => {
  const known = new Set(exported.map(({ name }) => name));
  const leading = [...text.matchAll(/(?:^- |\. |, )`([A-Za-z]+)(?:\([^`]*)?`(?=:|, `[A-Z]|\. |$)/gm)].map(
    ([, name]) => name ?? "",
  );
  expect(leading.length).toBeGreaterThan(10);
  expect(leading.filter((name) => !known.has(name))).toEqual([]);
});

test("every entry that the manifest offers is told", () => {
  const { exports } = JSON.parse(readFileSync("package.json", "utf8")) as { exports: object };
  const paths = Object.keys(exports).filter((path) => path !== "./package.json");
  expect(paths.filter((path) => !text.includes(path.replace(".", "voice-agent-kit")))).toEqual([]);
});
