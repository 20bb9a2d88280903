import { existsSync } from "node:fs";
import { posix } from "node:path";
import { storyNameFromExport, toId } from "storybook/internal/csf";
import type { Finding, Source } from "./sources.js";

interface Target {
  line: number;
  /** As it is written: `SECURITY.md#promised`, `?path=/docs/…`, or a path between backticks. */
  text: string;
}

/** The folders of the project that a text names between backticks. */
const OWN_PATH = /`((?:src|test|stories|\.ci|\.storybook|\.github)\/[\w./-]+)`/g;
const MARKDOWN_LINK = /\]\(<?([^)\s>]+)>?[^)]*\)/g;
const HTML_LINK = /\b(?:href|src)=["']([^"'{]+)["']/g;

/** Code in fences tells of files and addresses of hosts. */
function withoutFences(text: string): string {
  return text.replace(/^```[^]*?^```/gm, (block) => block.replace(/[^\n]/g, ""));
}

/** Of a script, its JSDoc. */
function proseOf({ path, text }: Source): string {
  if (!/\.tsx?$/.test(path)) return withoutFences(text);
  const comments = [...text.matchAll(/\/\*\*[^]*?\*\//g)];
  let prose = text.replace(/[^\n]/g, " ");
  for (const { index, 0: comment } of comments)
    prose = prose.slice(0, index) + comment + prose.slice(index + comment.length);
  return prose;
}

function targetsIn(prose: string, pattern: RegExp): Target[] {
  return [...prose.matchAll(pattern)].map(({ index, 1: text = "" }) => ({
    line: prose.slice(0, index).split("\n").length,
    text,
  }));
}

/** The anchors that GitHub and Storybook both give to the headings of a text. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = [...withoutFences(text).matchAll(/^#{1,6} +(.+?) *$/gm)].map(
    ([, heading = ""]) => heading,
  );
  return new Set(
    headings.map((heading) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
        .replaceAll(" ", "-");
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

/** What can follow `?path=/` in the site: its pages of documentation and its stories. */
export function addressesOf(sources: readonly Source[]): Set<string> {
  return new Set(
    sources.flatMap(({ path, text }) => {
      if (path.endsWith(".mdx")) {
        const title = /<Meta title="([^"]+)"/.exec(text)?.[1];
        return title ? [`docs/${toId(title, "docs")}`] : [];
      }
      const title = /\btitle: "([^"]+)"/.exec(text)?.[1];
      if (!title || !path.endsWith(".stories.tsx")) return [];
      const names = [...text.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
      return [
        `docs/${toId(title, "docs")}`,
        ...names.map((name) => `story/${toId(title, storyNameFromExport(name))}`),
      ];
    }),
  );
}

/** Links, anchors, links to stories and named paths of `sources` that lead nowhere. */
export function brokenLinks(
  sources: readonly Source[],
  site: ReadonlySet<string>,
  exists: (path: string) => boolean = existsSync,
): Finding[] {
  const texts = new Map(sources.map(({ path, text }) => [path, text]));

  function faultOf(from: Source, link: string): string | undefined {
    const address = /\?path=\/([^#&]+)/.exec(link)?.[1];
    if (address !== undefined) return site.has(address) ? undefined : "is no page or story";
    const [path = "", anchor] = link.split("#");
    // A site that is built of pages has no files beside them.
    if (path !== "" && from.path.endsWith(".mdx")) return "is a file, and the site has pages";
    const target = path === "" ? from.path : posix.join(posix.dirname(from.path), path);
    if (path !== "" && !exists(target)) return "is not there";
    if (anchor === undefined) return undefined;
    return anchorsOf(texts.get(target) ?? "").has(anchor) ? undefined : "has no such heading";
  }

  return sources.flatMap((source) => {
    const prose = proseOf(source);
    const links = [...targetsIn(prose, MARKDOWN_LINK), ...targetsIn(prose, HTML_LINK)].filter(
      ({ text }) => !/^(?:[a-z]+:|\/\/)/.test(text),
    );
    const faults = links.map(({ line, text }) => ({ line, text, fault: faultOf(source, text) }));
    const missing = targetsIn(prose, OWN_PATH)
      .filter(({ text }) => !exists(text))
      .map((target) => ({ ...target, fault: "is not there" }));
    return [...faults, ...missing]
      .filter(({ fault }) => fault !== undefined)
      .map(({ line, text, fault }) => `${source.path}:${line} ${text} ${fault}`);
  });
}

/** The scripts that a text tells to run, and the manifest lacks. */
export function missingScripts(
  sources: readonly Source[],
  scripts: Readonly<Record<string, string>>,
): Finding[] {
  return sources.flatMap((source) =>
    targetsIn(source.text, /\bnpm (?:run )?((?<=run )[\w:-]+|start\b|test\b)/g)
      .filter(({ text }) => !(text in scripts))
      .map(({ line, text }) => `${source.path}:${line} npm run ${text} is not there`),
  );
}
