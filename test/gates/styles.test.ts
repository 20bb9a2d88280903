import { expect, test } from "vitest";
import { type Finding, readSources, type Source } from "./sources.js";
import {
  compoundsOf,
  type Declaration,
  rulesOf,
  selectorsOf,
  splitOutside,
  withoutArguments,
} from "./stylesheet.js";

const stylesheets = readSources("src").filter(({ path }) => path.endsWith(".css"));
const planted = (text: string): Source[] => [{ path: "a.css", text }];

const isPhysicalProperty = (property: string) =>
  /(^|-)(left|right)(-|$)/.test(property) && !property.startsWith("--");
const hasPhysicalValue = ({ property, value }: Declaration) =>
  /^(text-align|text-align-last|float|clear|justify-(content|items|self)|caption-side)$/.test(property)
    ? /\b(left|right)\b/.test(value)
    : /\bto (left|right)\b/.test(value);
const hasUnequalSides = ({ property, value }: Declaration) => {
  const [, right, , left] = splitOutside(value, " ");
  return (
    /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/.test(property) &&
    left !== undefined &&
    left !== right
  );
};

function physicalSides(sources: Source[]): Finding[] {
  return declarations(sources)
    .filter(
      ({ declaration }) =>
        isPhysicalProperty(declaration.property) ||
        hasPhysicalValue(declaration) ||
        hasUnequalSides(declaration),
    )
    .map(({ place, declaration }) => `${place} ${declaration.property}: ${declaration.value}`);
}

function remoteContent(sources: Source[]): Finding[] {
  return declarations(sources)
    .filter(({ declaration: { property, value } }) =>
      property === "@import" ? !/^"\.\/[^"]+\.css"$/.test(value) : /\burl\(|\bimage-set\(/.test(value),
    )
    .map(({ place, declaration }) => `${place} ${declaration.property} ${declaration.value}`);
}

function foreignNames(sources: Source[]): Finding[] {
  const properties = declarations(sources)
    .filter(({ declaration: { property } }) => property.startsWith("--") && !property.startsWith("--_vak-"))
    .map(({ place, declaration }) => `${place} ${declaration.property}`);
  const blocks = sources.flatMap((source) =>
    rulesOf(source)
      .filter(({ prelude }) =>
        /^@(font-face|keyframes (?!vak-)|property (?!--vak-)|container (?![(]|vak-|not |style\())/.test(
          prelude,
        ),
      )
      .map(({ prelude, line }) => `${source.path}:${line} ${prelude}`),
  );
  return [...properties, ...blocks];
}

function selectorsOutsideTheKit(sources: Source[]): Finding[] {
  return selectors(sources)
    .filter(({ selector, nested }) => !isOurs(selector, nested))
    .map(({ place, selector }) => `${place} ${selector}`);
}

function isOurs(selector: string, nested: boolean): boolean {
  const [first = "", ...others] = compoundsOf(selector.replace(/^[>+~]\s*/, "& "));
  const bare = [first, ...others].map((compound) =>
    withoutArguments(compound, "where|is|not|has|lang|dir|nth-[a-z-]+"),
  );
  const listed = [...selector.matchAll(/:(?:where|is|not|has)\(/g)].map(
    ({ index, 0: { length } }) => splitOutside(selector.slice(index + length), ")")[0] ?? "",
  );
  const opensOurs =
    first.startsWith(".vak-") || /^:(where|is)\(\.vak-/.test(first) || (nested && first.includes("&"));
  return (
    (opensOurs || nested) &&
    bare.every((compound) => !/^[a-z*|]/i.test(compound) && !/:root|:host|#/.test(compound)) &&
    [...bare, ...listed].every((part) =>
      [...part.replaceAll(/\[[^\]]*\]/g, "").matchAll(/\.([\w-]+)/g)].every(([, name]) =>
        name?.startsWith("vak-"),
      ),
    ) &&
    listed.flatMap((list) => splitOutside(list, ",")).every((inner) => isOurs(inner, true))
  );
}

/** Classes that more than one stylesheet begins: two parts with one name would each wear the other's look. */
function classesOfTwoFiles(sources: Source[]): Finding[] {
  const owners = new Map<string, Set<string>>();
  for (const source of sources)
    for (const { prelude, around } of rulesOf(source))
      if (around.length === 0 && /^\.vak-[\w-]+$/.test(prelude))
        owners.set(prelude, (owners.get(prelude) ?? new Set()).add(source.path));
  return [...owners]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name} ${[...paths].join(" ")}`);
}

function specificSelectors(sources: Source[]): Finding[] {
  const heaviest = (prelude: string) => Math.max(...splitOutside(prelude, ",").map(weightOf));
  return selectors(sources)
    .filter(
      ({ selector, around }) => [selector, ...around].reduce((sum, part) => sum + heaviest(part), 0) > 1,
    )
    .map(({ place, selector }) => `${place} ${selector}`);
}

/** How many classes, attributes and pseudo-classes a selector weighs: those in `:where()` weigh nothing. */
function weightOf(selector: string): number {
  const light = withoutArguments(selector, "where");
  const plain = light.replaceAll(/::[\w-]+(\([^)]*\))?/g, "").replaceAll(/:(is|not|has)\(/g, "(");
  return [...plain.matchAll(/\.[\w-]+|\[[^\]]*\]|:[\w-]+/g)].length;
}

function declarations(sources: Source[]) {
  return sources.flatMap((source) =>
    rulesOf(source).flatMap((rule) =>
      rule.declarations.map((declaration) => ({ place: `${source.path}:${declaration.line}`, declaration })),
    ),
  );
}

function selectors(sources: Source[]) {
  return sources.flatMap((source) =>
    rulesOf(source).flatMap((rule) => {
      const around = rule.around.filter((prelude) => !prelude.startsWith("@"));
      return selectorsOf(rule).map((selector) => ({
        place: `${source.path}:${rule.line}`,
        selector,
        around,
        nested: around.length > 0,
      }));
    }),
  );
}

test("a class has one stylesheet", () => {
  expect(classesOfTwoFiles(stylesheets)).toEqual([]);
  const again = { path: "b.css", text: ".vak-a { color: red }\n.vak-b:where(:hover) { color: red }" };
  expect(classesOfTwoFiles([...planted(".vak-a { color: red }\n.vak-b { color: red }"), again])).toEqual([
    ".vak-a a.css b.css",
  ]);
});

test("src has stylesheets to look at", () => {
  expect(stylesheets.map(({ path }) => path)).toContain("src/styles.css");
});

test("no style names a left or a right", () => {
  expect(physicalSides(stylesheets)).toEqual([]);
});

test.each([
  "margin-left: 1px",
  "left: 0",
  "border-top-right-radius: 2px",
  "text-align: left",
  "padding: 1px 2px 3px 4px",
  "background: linear-gradient(to right, red, blue)",
])("%s is found, also inside a condition", (declaration) => {
  expect(
    physicalSides(planted(`@container (width > 1px) {\n.vak-a { color: red; ${declaration} } }`)),
  ).toEqual([`a.css:2 ${declaration}`]);
});

test.each([
  "margin-inline-start: 1px",
  "inset-inline-end: 0",
  "text-align: start",
  "padding: 1px 2px 3px 2px",
  "--vak-left: 0",
  "/* left: 0; */ color: red",
])("%s is no side", (declaration) => {
  expect(physicalSides(planted(`.vak-a { ${declaration} }`))).toEqual([]);
});

test("styles load nothing but each other", () => {
  expect(remoteContent(stylesheets)).toEqual([]);
});

test.each([
  '@import "https://a.example/b.css"',
  "@import url(b.css)",
  ".vak-a { background: url(data:image/png;base64,AA==) }",
])("%s is found", (css) => {
  expect(remoteContent(planted(`@import "./theme.css";\n${css};`))).toHaveLength(1);
});

test("custom properties, animations and containers carry the kit's prefix, and no font is brought along", () => {
  expect(foreignNames(stylesheets)).toEqual([]);
});

test("a name without the prefix is found", () => {
  const css =
    ".vak-a { --size: 1px; --_vak-b: 2px }\n@keyframes spin { from { opacity: 0 } }\n@keyframes vak-spin {}\n@font-face {}\n@container card (width > 1px) {}\n@container (width > 1px) {}";
  expect(foreignNames(planted(css))).toEqual([
    "a.css:1 --size",
    "a.css:2 @keyframes spin",
    "a.css:4 @font-face",
    "a.css:5 @container card (width > 1px)",
  ]);
});

test("every selector begins with a class of the kit and names no element", () => {
  expect(selectorsOutsideTheKit(stylesheets)).toEqual([]);
});

test.each([
  ":root",
  "button",
  ".vak-a button",
  ".vak-a > *",
  ".host .vak-a",
  ".vak-a.active",
  "[data-theme] .vak-a",
  ".vak-a:where(.active)",
  ".vak-a:not(input)",
  "#a",
  "html .vak-a",
  ".vak-a { & span",
])("%s reaches outside the kit", (selector) => {
  expect(
    selectorsOutsideTheKit(planted(`${selector} { color: red }${selector.includes("{") ? "}" : ""}`)),
  ).toHaveLength(1);
});

test.each([
  ".vak-a",
  ".vak-a::placeholder",
  ":where(.vak-a, .vak-b)",
  ".vak-a:where([data-state=open], :hover):where(:not(:disabled))",
  ".vak-a:where(:lang(ar))",
  ".vak-a:where(:dir(rtl)) > .vak-b + .vak-c",
  ".vak-a { &:hover",
  ".vak-a { > .vak-b",
  ".vak-a:where(:nth-child(2n + 1 of .vak-b))",
])("%s stays inside the kit", (selector) => {
  expect(
    selectorsOutsideTheKit(planted(`${selector} { color: red }${selector.includes("{") ? "}" : ""}`)),
  ).toEqual([]);
});

test("a host's class wins: no selector weighs more than one class", () => {
  expect(specificSelectors(stylesheets)).toEqual([]);
});

test.each([".vak-a .vak-b", ".vak-a:hover", ".vak-a[data-state]", ".vak-a:not(.vak-b)", ".vak-a { &:hover"])(
  "%s weighs more",
  (selector) => {
    expect(
      specificSelectors(planted(`${selector} { color: red }${selector.includes("{") ? "}" : ""}`)),
    ).toHaveLength(1);
  },
);

test.each([
  ".vak-a:where(:hover, [data-x]:not(.vak-c))::before",
  ":where(.vak-a) .vak-b",
  ".vak-a, .vak-b { &:where(:hover)",
])("%s does not", (selector) => {
  expect(
    specificSelectors(planted(`${selector} { color: red }${selector.includes("{") ? "}" : ""}`)),
  ).toEqual([]);
});

test("no stylesheet is longer than 250 lines", () => {
  expect(stylesheets.filter(({ text }) => text.split("\n").length > 251).map(({ path }) => path)).toEqual([]);
});
