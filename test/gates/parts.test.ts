import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, parse, readSources, type Source } from "./sources.js";

const sources = readSources("src");
const map = sources.find(({ path }) => path.endsWith("hooks/partStates.ts"));

/** The parts that the typed map lists. */
function listedParts(source: Source | undefined): string[] {
  if (!source) throw new Error("the map of parts has gone");
  return parse(source).statements.flatMap((statement) =>
    ts.isInterfaceDeclaration(statement)
      ? statement.members.map((member) => member.name?.getText().replaceAll('"', "") ?? "")
      : [],
  );
}

/** Classes of a stylesheet that are no part's. */
function classesWithoutPart(all: Source[], parts: readonly string[]): Finding[] {
  const names = all
    .filter(({ path }) => path.endsWith(".css"))
    .flatMap(({ path, text }) =>
      [...text.replaceAll(/\/\*[\s\S]*?\*\//g, "").matchAll(/\.vak-([\w-]+)/g)].map(
        (match) => `${path} ${match[1]}`,
      ),
    );
  return [...new Set(names)].filter((place) => !parts.includes(place.split(" ")[1] ?? ""));
}

/** Elements that get a class of the kit by its text, past the way on which a host adds its own. */
function classesByText(all: Source[]): Finding[] {
  return all
    .filter(({ path }) => path.endsWith(".tsx"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/className[=:].{0,40}["'`]vak-[\w-]+/g)].map((match) => `${path} ${match[0]}`),
    );
}

test("every class of the stylesheets is a part that a host can give class names", () => {
  expect(classesWithoutPart(sources, listedParts(map))).toEqual([]);
  expect(listedParts(map).length).toBeGreaterThan(100);
});

test("no element gets its class past the map", () => {
  expect(classesByText(sources)).toEqual([]);
});

test("a class without a part, and a class by text, are found", () => {
  expect(
    classesWithoutPart([{ path: "a.css", text: ".vak-new { color: red }\n.vak-input {}" }], ["input"]),
  ).toEqual(["a.css new"]);
  expect(classesByText([{ path: "a.tsx", text: '<b className="vak-new" />' }])).toHaveLength(1);
});
