import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addressesOf, brokenLinks, missingScripts } from "./links.js";
import { readSources, scriptsOf } from "./sources.js";

const TEXTS = ["README", "CONTRIBUTING", "SECURITY", "CHANGELOG", "CODE_OF_CONDUCT"].map(
  (name) => `${name}.md`,
);

const stories = readSources("stories").filter(({ path }) => /\.mdx$|\.stories\.tsx$/.test(path));
const pages = stories.filter(({ path }) => path.endsWith(".mdx"));
const prose = [...TEXTS, "llms.txt"].map((path) => ({ path, text: readFileSync(path, "utf8") }));
const site = addressesOf(stories);

/** What a text has its reader make, or finds in the reader's own project. */
const madeByTheReader = new Set([
  "src/i18n/ur.ts",
  "src/i18n/english/callLength.ts",
  "src/components/CallLength.tsx",
  "src/main.tsx",
]);
const scriptsOfTheReader = { dev: "" };

test("every link, anchor, link to a story and named path leads somewhere", () => {
  const exists = (path: string) => madeByTheReader.has(path) || existsSync(path);
  expect(site.size).toBeGreaterThan(100);
  expect(pages.length).toBeGreaterThan(8);
  expect(brokenLinks([...prose, ...pages, ...scriptsOf(readSources("src"))], site, exists)).toEqual([]);
});

test("every script that a text tells to run is in the manifest", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  expect(missingScripts([...prose, ...pages], { ...scripts, ...scriptsOfTheReader })).toEqual([]);
  const text = "`npm start`, `npm test`\n`npm install kit`, `npm run bench`";
  expect(missingScripts([{ path: "a.md", text }], { start: "", test: "" })).toEqual([
    "a.md:2 npm run bench is not there",
  ]);
});

const planted = [
  {
    path: "stories/A.stories.tsx",
    text: 'const meta = { title: "Parts/A" };\nexport const WithTime: Story = {};',
  },
  {
    path: "stories/docs/A.mdx",
    text: '<Meta title="Docs/A page" />\n\n# A “page”, twice\n\n# A page twice\n',
  },
];

const thereToo = (target: string) => existsSync(target) || planted.some(({ path }) => path === target);

test("the pages and stories of a site have the addresses that Storybook gives them", () => {
  expect([...addressesOf(planted)]).toEqual([
    "docs/parts-a--docs",
    "story/parts-a--with-time",
    "docs/docs-a-page--docs",
  ]);
});

test.each([
  ["a.md", "[a](b.md)", "a.md:1 b.md is not there"],
  ["a.md", "\n![a](b.png)", "a.md:2 b.png is not there"],
  ["a.md", '<img src="b.png">', "a.md:1 b.png is not there"],
  ["a.md", "# Of a\n[a](#of-b)", "a.md:2 #of-b has no such heading"],
  [
    "a.md",
    "[a](stories/docs/A.mdx#a-page-twice-2)",
    "a.md:1 stories/docs/A.mdx#a-page-twice-2 has no such heading",
  ],
  ["a.md", "see `src/core/gone.ts`", "a.md:1 src/core/gone.ts is not there"],
  ["b.mdx", "[a](?path=/story/parts-a--gone)", "b.mdx:1 ?path=/story/parts-a--gone is no page or story"],
  ["b.mdx", "[a](README.md)", "b.mdx:1 README.md is a file, and the site has pages"],
  ["a.ts", "const a = 1;\n/** See [b](b.md). */", "a.ts:2 b.md is not there"],
])("in %s %s is found", (path, text, finding) => {
  expect(brokenLinks([{ path, text }, ...planted], addressesOf(planted), thereToo)).toEqual([finding]);
});

test.each([
  ["a.md", "# A `b` c!\n[a](#a-b-c), [b](README.md), [c](https://a.example), [d](mailto:a@a.example)"],
  ["a.md", "[a](stories/docs/A.mdx#a-page-twice-1)"],
  ["a.md", "```md\n[a](b.md)\n```\n"],
  ["b.mdx", "# عنوان الصفحة\n[a](?path=/docs/docs-a-page--docs), [b](#عنوان-الصفحة)"],
  ["a.ts", 'const text = "[a](b.md)";'],
])("in %s %s is no fault", (path, text) => {
  expect(brokenLinks([{ path, text }, ...planted], addressesOf(planted), thereToo)).toEqual([]);
});
