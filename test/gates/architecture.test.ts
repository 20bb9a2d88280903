import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Finding, importsOf, readSources, resolveImport, scriptsOf, type Source } from "./sources.js";

const mayImport: Record<string, string[]> = {
  core: ["core"],
  server: ["core", "server"],
  i18n: ["core", "i18n"],
  hooks: ["core", "i18n", "hooks"],
  primitives: ["core", "i18n", "hooks", "primitives"],
  components: ["core", "i18n", "hooks", "primitives", "components"],
  index: ["core", "i18n", "hooks", "primitives", "components"],
};
const onlyPackages: Record<string, string[]> = { core: ["zod/mini"], server: [], i18n: [] };
const onClients = ["hooks", "primitives", "components", "index"];

const layerOf = (path: string) => path.split("/")[1]?.replace(/\.tsx?$/, "") ?? "";
const isRelative = (specifier: string) => specifier.startsWith(".");
const packageOf = (specifier: string) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

function upwardImports(scripts: Source[]): Finding[] {
  const paths = new Set(scripts.map(({ path }) => path));
  return scripts.flatMap((script) => {
    const layer = layerOf(script.path);
    if (!mayImport[layer]) return [`${script.path} stands in no layer`];
    return importsOf(script)
      .filter(({ specifier }) => isRelative(specifier))
      .flatMap(({ specifier }) => {
        const target = resolveImport(script.path, specifier, paths);
        if (!target?.startsWith("src/"))
          return [`${script.path} imports ${specifier}, which src does not hold`];
        return mayImport[layer]?.includes(layerOf(target)) ? [] : [`${script.path} imports ${target}`];
      });
  });
}

function foreignPackages(scripts: Source[], installedByHosts: string[]): Finding[] {
  return scripts.flatMap((script) =>
    importsOf(script)
      .map(({ specifier }) => specifier)
      .filter((specifier) => !isRelative(specifier))
      .filter((specifier) => {
        const allowed = onlyPackages[layerOf(script.path)];
        return allowed ? !allowed.includes(specifier) : !installedByHosts.includes(packageOf(specifier));
      })
      .map((specifier) => `${script.path} imports ${specifier}`),
  );
}

function misplacedDirectives(scripts: Source[]): Finding[] {
  return scripts.flatMap(({ path, text }) => {
    const wanted = onClients.includes(layerOf(path));
    const present = wanted ? text.startsWith('"use client";\n') : /["']use client["']/.test(text);
    if (present === wanted) return [];
    return [wanted ? `${path} does not begin with "use client"` : `${path} says "use client"`];
  });
}

function circularImports(scripts: Source[]): Finding[] {
  const paths = new Set(scripts.map(({ path }) => path));
  const targets = new Map(
    scripts.map((script) => [
      script.path,
      importsOf(script)
        .filter(({ specifier, typeOnly }) => isRelative(specifier) && !typeOnly)
        .flatMap(({ specifier }) => resolveImport(script.path, specifier, paths) ?? []),
    ]),
  );
  const finished = new Set<string>();
  const walk = (path: string, trail: string[]): Finding[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" → ")];
    if (finished.has(path)) return [];
    const found = (targets.get(path) ?? []).flatMap((target) => walk(target, [...trail, path]));
    finished.add(path);
    return found;
  };
  return [...paths].flatMap((path) => walk(path, []));
}

const scripts = scriptsOf(readSources("src"));
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, Record<string, string>>;
const installedByHosts = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

test("src has scripts to look at", () => {
  expect(scripts.length).toBeGreaterThan(10);
});

test("every module imports only from its own layer and those before it", () => {
  expect(upwardImports(scripts)).toEqual([]);
});

test("an import from a later layer is found", () => {
  const planted = [
    { path: "src/core/slot.ts", text: 'export { Form } from "../components/Form.js";' },
    { path: "src/server/handler.ts", text: 'import { en } from "../i18n/en.js";' },
    { path: "src/components/Form.tsx", text: 'import { a } from "../server/handler.js";' },
    { path: "src/i18n/en.ts", text: 'import "../../test/words.js";' },
  ];
  expect(upwardImports(planted)).toEqual([
    "src/core/slot.ts imports src/components/Form.tsx",
    "src/server/handler.ts imports src/i18n/en.ts",
    "src/components/Form.tsx imports src/server/handler.ts",
    "src/i18n/en.ts imports ../../test/words.js, which src does not hold",
  ]);
});

test("src imports only packages that a host installs with it, and core only zod/mini", () => {
  expect(foreignPackages(scripts, installedByHosts)).toEqual([]);
});

test("a package out of place is found", () => {
  const planted = [
    { path: "src/core/slot.ts", text: 'import { z } from "zod"; import "react";' },
    { path: "src/server/key.ts", text: 'const { createHash } = await import("node:crypto");' },
    {
      path: "src/hooks/useSlot.ts",
      text: 'import { useState } from "react"; import "axe-core"; import "@scope/a/b";',
    },
  ];
  expect(foreignPackages(planted, ["react", "zod"])).toEqual([
    "src/core/slot.ts imports zod",
    "src/core/slot.ts imports react",
    "src/server/key.ts imports node:crypto",
    "src/hooks/useSlot.ts imports axe-core",
    "src/hooks/useSlot.ts imports @scope/a/b",
  ]);
});

test('"use client" is the first line of every module for clients, and stands nowhere else', () => {
  expect(misplacedDirectives(scripts)).toEqual([]);
});

test('a missing and a misplaced "use client" are found', () => {
  const planted = [
    { path: "src/index.ts", text: 'export {};\n"use client";\n' },
    { path: "src/hooks/useSlot.ts", text: '"use client";\n' },
    { path: "src/core/slot.ts", text: "'use client';\n" },
  ];
  expect(misplacedDirectives(planted)).toEqual([
    'src/index.ts does not begin with "use client"',
    'src/core/slot.ts says "use client"',
  ]);
});

test("no module imports itself through others", () => {
  expect(circularImports(scripts)).toEqual([]);
});

test("a circle of imports is found, a circle of types is not one", () => {
  const planted = [
    { path: "src/core/a.ts", text: 'import { b } from "./b.js";' },
    { path: "src/core/b.ts", text: 'export { c } from "./c.js"; import type { A } from "./a.js";' },
    { path: "src/core/c.ts", text: 'import { b } from "./b.js";' },
  ];
  expect(circularImports(planted)).toEqual(["src/core/b.ts → src/core/c.ts → src/core/b.ts"]);
});
