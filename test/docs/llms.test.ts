import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPublicNames } from "./publicNames.js";

const text = readFileSync("llms.txt", "utf8");
const { exported } = readPublicNames();

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
