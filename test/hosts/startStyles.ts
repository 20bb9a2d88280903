import { execFile } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { serveFolder } from "../../.ci/serveFolder.mjs";
import { unpackPackage } from "../package/unpackPackage.js";
import { withTailwind3, withTailwind4 } from "./styles/tailwind.mjs";

/** The ways of styling that the documentation shows, by the heading of each. */
export const ways = {
  plain: "Plain CSS",
  modules: "CSS modules",
  layers: "Cascade layers",
  tailwind4: "Tailwind 4",
  tailwind3: "Tailwind 3",
} as const;

export type Way = keyof typeof ways;

/** Below node_modules, so that what the package depends on is found further up, as in a host. */
const folder = resolve("node_modules/.cache/style-hosts");
const kit = join(folder, "node_modules/voice-agent-kit/dist/styles.css");
const documentation = readFileSync("stories/docs/LookAndWords.mdx", "utf8");

/** The blocks of a language under a heading of the documentation. */
function blocksOf(way: Way, language: "css" | "tsx"): string[] {
  const section = documentation.split(/^## /m).find((text) => text.startsWith(`${ways[way]}\n`));
  const blocks = (section ?? "").matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"));
  return [...blocks].map(([, text = ""]) => text);
}

async function compiled(way: Way, css: string, example: string): Promise<string> {
  const classes = [...example.matchAll(/"([\w-]+)"/g)].map(([, text = ""]) => text);
  if (way === "tailwind4") return withTailwind4(css, classes, kit);
  return way === "tailwind3" ? withTailwind3(css, classes, kit) : css;
}

/** Elements of the host's own, of every kind that a reset or a careless rule would touch. */
const hosts = `<main id="host"><h1>Title</h1><p>Text <a href="#x">link</a> <code>code</code></p>
  <form><fieldset><legend>Legend</legend><label>Label <input value="x" placeholder="y"></label><input type="checkbox">
  <select><option>a</option></select><textarea>t</textarea><button type="button">Go</button><progress></progress></fieldset></form>
  <ul><li>One</li></ul><ol><li>One</li></ol><table><tr><th>1</th><td>1</td></tr></table><hr><svg width="8" height="8"></svg>
  <details open><summary>More</summary>Text</details><dialog open>Dialog</dialog>
  <div class="section field button input card form root">Same words</div></main>`;

function writePage(name: string, script: string): void {
  const body = `${hosts}<div id="example"></div><div id="everything" style="inline-size: 1100px"></div>`;
  writeFileSync(
    join(folder, "host", `${name}.html`),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title><body>${body}<script type="module" src="./${name}.js"></script></body></html>`,
  );
  writeFileSync(join(folder, "host", `${name}.js`), script);
}

/**
 * Builds a page for each way out of the very blocks of the documentation, and serves them: `<way>.html`, the same without
 * the kit as `<way>-without.html`, and `bare.html`, which has the kit's stylesheet alone.
 */
export async function startStyles(): Promise<{ url: string; close: () => Promise<void> }> {
  rmSync(folder, { recursive: true, force: true });
  unpackPackage(join(folder, "node_modules/voice-agent-kit"));
  mkdirSync(join(folder, "host"), { recursive: true });
  cpSync("test/hosts/styles/everything.tsx", join(folder, "host/everything.tsx"));
  for (const way of Object.keys(ways) as Way[]) await writeWay(way);
  writePage(
    "bare",
    'import "voice-agent-kit/styles.css"; import { mount } from "./everything.tsx"; mount(null);',
  );
  await build();
  return serveFolder(join(folder, "host/dist"));
}

async function writeWay(way: Way): Promise<void> {
  const host = (name: string) => join(folder, "host", name);
  const [css, module] = blocksOf(way, "css");
  const example = blocksOf(way, "tsx")[0] ?? blocksOf("tailwind4", "tsx")[0];
  if (!css || !example) throw new Error(`The documentation has no example under ${ways[way]}.`);
  writeFileSync(host(`${way}.tsx`), example);
  if (module) writeFileSync(host("agent.module.css"), module);
  // The example of the modules imports its stylesheets itself.
  const sheet = module ? "agent.css" : `${way}.css`;
  const without = css.replace(/^@import "voice-agent-kit.*\n/m, "");
  writeFileSync(host(sheet), await compiled(way, css, example));
  writeFileSync(host(`${way}-without.css`), await compiled(way, without, example));
  writePage(
    way,
    `${module ? "" : `import "./${sheet}";`} import { createElement } from "react"; import { mount } from "./everything.tsx";
     import { NewAgent } from "./${way}.tsx"; mount(createElement(NewAgent));`,
  );
  writePage(`${way}-without`, `import "./${way}-without.css";`);
}

/** As a program of its own: in this one NODE_ENV is "test", and React would be the one for development. */
async function build(): Promise<void> {
  const names = [...Object.keys(ways), ...Object.keys(ways).map((way) => `${way}-without`), "bare"];
  const input = Object.fromEntries(names.map((name) => [name, `${name}.html`]));
  writeFileSync(
    join(folder, "host/vite.config.js"),
    `export default { build: { rolldownOptions: { input: ${JSON.stringify(input)} } } };`,
  );
  await promisify(execFile)(
    process.execPath,
    [resolve("node_modules/vite/bin/vite.js"), "build", "--logLevel", "error"],
    { cwd: join(folder, "host"), env: { ...process.env, NODE_ENV: "production" } },
  );
}
