import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, posix, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";
import { machinePlaces, secretsIn } from "../gates/leaks.js";
import { importsOf } from "../gates/sources.js";
import { type Packed, unpackPackage } from "./unpackPackage.js";

const run = promisify(execFile);

/** Below node_modules, so that what the package imports is found as in a host. */
const folder = resolve("node_modules/.cache/package/voice-agent-kit");

const allowed = [
  /^package\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^llms\.txt$/,
  /^dist\/(index|(core|server|i18n|hooks|primitives|components)\/[\w/]+)\.(js|js\.map|d\.ts)$/,
  /^dist\/styles\.css(\.d\.ts)?$/,
  /^dist\/(schema|openapi)\.json$/,
];
const clients = /^dist\/(index|(hooks|primitives|components)\/.+)\.js$/;

let packed: Packed;
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const modules = () => packed.files.filter((path) => path.endsWith(".js"));

interface Manifest {
  license: string;
  scripts: Record<string, string>;
  exports: Record<string, string | Record<string, string>>;
}

beforeAll(() => {
  packed = unpackPackage(folder);
});

test("the package holds the build, its texts and nothing else", () => {
  expect(packed.files.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
  const needed = ["LICENSE", "README.md", "CHANGELOG.md", "llms.txt", "dist/styles.css"];
  expect(needed.filter((path) => !packed.files.includes(path))).toEqual([]);
});

test("a stray file would be noticed", () => {
  for (const stray of [
    "src/index.ts",
    "dist/storybook/a.js",
    ".env",
    "dist/core/a.test.js.snap",
    "LICENSE.key",
  ]) {
    expect(
      allowed.some((pattern) => pattern.test(stray)),
      stray,
    ).toBe(false);
  }
});

test("every file that the manifest offers is there", () => {
  const { exports } = JSON.parse(read("package.json")) as Manifest;
  const offered = Object.values(exports).flatMap((target) =>
    typeof target === "string" ? target : Object.values(target),
  );
  expect(offered.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  expect(offered.length).toBeGreaterThan(10);
});

test("every module has its types and its map", () => {
  const missing = modules()
    .flatMap((path) => [path.replace(/\.js$/, ".d.ts"), `${path}.map`])
    .filter((path) => !packed.files.includes(path));
  // An entry that only re-exports has no map.
  expect(missing.filter((path) => !path.endsWith("/index.js.map"))).toEqual([]);
});

test("installing it runs nothing, and its licence is MIT", () => {
  const { scripts, license } = JSON.parse(read("package.json")) as Manifest;
  expect(Object.keys(scripts).filter((name) => /install|^prepare$/.test(name))).toEqual([]);
  expect(license).toBe("MIT");
  expect(read("LICENSE")).toMatch(/^MIT License\n/);
});

test("no file holds a secret, or names a place on the machine that built it", () => {
  const texts = packed.files.map((path) => ({ path, text: read(path) }));
  expect([...secretsIn(texts), ...machinePlaces(texts)]).toEqual([]);
  const places = [process.cwd(), homedir(), "file://"];
  const naming = texts.filter(({ text }) => places.some((place) => text.includes(place)));
  expect(naming.map(({ path }) => path)).toEqual([]);
  const sources = packed.files
    .filter((path) => path.endsWith(".map"))
    .flatMap((path) => (JSON.parse(read(path)) as { sources: string[] }).sources);
  expect(sources.filter((source) => !/^(\.\.\/)+src\//.test(source))).toEqual([]);
});

test('"use client" opens every module for clients and no other', () => {
  const marked = modules().filter((path) => read(path).startsWith('"use client";\n'));
  expect(marked).toEqual(modules().filter((path) => clients.test(path)));
  const others = modules().filter((path) => !marked.includes(path));
  expect(others.filter((path) => /["']use client["']/.test(read(path)))).toEqual([]);
  expect(marked.length).toBeGreaterThan(5);
  expect(others.length).toBeGreaterThan(5);
});

test.each([
  { entry: "dist/core/index.js", within: /^dist\/core\// },
  { entry: "dist/server/index.js", within: /^dist\/(core|server)\// },
  { entry: "dist/i18n/ar.js", within: /^dist\/(core|i18n)\// },
])("$entry loads zod/mini and nothing else from outside", ({ entry, within }) => {
  const { inside, outside } = loadedBy(entry);
  expect(outside.filter((name) => name !== "zod/mini")).toEqual([]);
  expect(inside.filter((path) => !within.test(path))).toEqual([]);
});

test.each(["index", "core/index", "server/index", "i18n/en", "i18n/ar"])(
  "plain Node loads %s, where there is no DOM",
  async (entry) => {
    const program = `const loaded = await import(${JSON.stringify(join(folder, `dist/${entry}.js`))}); console.log(Object.keys(loaded).length)`;
    const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", program]);
    expect(Number(stdout)).toBeGreaterThan(0);
    expect(stderr).toBe("");
  },
);

test("publint has nothing to say, strictly", async () => {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

test("every entry has types that each kind of host resolves", async () => {
  const attw = "node_modules/@arethetypeswrong/cli/dist/index.js";
  const parameters = [
    attw,
    packed.tarball,
    "--profile",
    "esm-only",
    "--exclude-entrypoints",
    "styles.css",
    "--format",
    "ascii",
    "--no-color",
  ];
  const { stdout, code } = await run(process.execPath, parameters).then(
    (output) => ({ ...output, code: 0 }),
    (error: unknown) => error as { stdout: string; code: number },
  );
  expect(code, stdout).toBe(0);
});

test.each(["dist/index.js", "dist/core/index.js", "dist/server/index.js"])(
  "the size of %s is known",
  async (entry) => {
    const outside = loadedBy(entry).outside.filter((name) => /^react(-dom)?(\/|$)/.test(name));
    const output = await build({
      configFile: false,
      logLevel: "silent",
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        write: false,
        minify: true,
        lib: { entry: join(folder, entry), formats: ["es"], fileName: "bundle" },
        rolldownOptions: { external: outside },
      },
    });
    const [bundle] = [output].flat();
    const code = bundle && "output" in bundle ? bundle.output[0].code : "";
    const kilobytes = (bytes: { length: number }) => `${(bytes.length / 1000).toFixed(1)} kB`;
    process.stdout.write(
      `note: ${entry} and all that it loads but React, minified: ${kilobytes(code)}, gzip ${kilobytes(gzipSync(code))}, ` +
        `brotli ${kilobytes(brotliCompressSync(code))}\n`,
    );
    expect(code.length).toBeGreaterThan(1000);
  },
);

function loadedBy(entry: string): { inside: string[]; outside: string[] } {
  const inside = new Set([entry]);
  const outside = new Set<string>();
  for (const path of inside) {
    for (const { specifier } of importsOf({ path, text: read(path) })) {
      if (specifier.startsWith(".")) inside.add(posix.join(posix.dirname(path), specifier));
      else outside.add(specifier);
    }
  }
  return { inside: [...inside], outside: [...outside] };
}
