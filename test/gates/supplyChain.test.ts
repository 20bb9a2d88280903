import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Licences under which a partner may ship a dependency without asking anybody. */
const allowedLicences = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unicode-3.0",
];
const mostPackages = 30;

interface LockEntry {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

type Packages = Record<string, LockEntry>;

interface Installed {
  name: string;
  licence: string;
  runsOnInstall: boolean;
}

/** What a host installs with the package: its dependencies and theirs, the host's own React left out. */
function installedByHosts(packages: Packages): Installed[] {
  const found = new Map<string, LockEntry>();
  const open = Object.keys(packages[""]?.dependencies ?? {}).map((name) => ({ name, from: "" }));
  for (const { name, from } of open) {
    const path = placeOf(name, from, packages);
    if (!path) throw new Error(`The lock file has no ${name}.`);
    if (found.has(path)) continue;
    const entry = packages[path] ?? {};
    found.set(path, entry);
    const needed = { ...entry.dependencies, ...entry.optionalDependencies };
    open.push(...Object.keys(needed).map((each) => ({ name: each, from: path })));
  }
  return [...found].map(([path, { license = "none", hasInstallScript = false }]) => ({
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    licence: license,
    runsOnInstall: hasInstallScript,
  }));
}

/** Where npm finds a package: below the one that asks for it, else further up. */
function placeOf(name: string, from: string, packages: Packages): string | undefined {
  const place = from === "" ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[place] || from === "") return packages[place] ? place : undefined;
  return placeOf(name, from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), packages);
}

function troubles(installed: Installed[]): string[] {
  return installed.flatMap(({ name, licence, runsOnInstall }) => [
    ...(allowedLicences.includes(licence) ? [] : [`${name} is under ${licence}`]),
    ...(runsOnInstall ? [`${name} runs a script when it is installed`] : []),
  ]);
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Packages };
const installed = installedByHosts(packages);

test("what a host installs is under licences that ask nothing of it, and runs nothing when installed", () => {
  expect(troubles(installed)).toEqual([]);
});

test("a host installs few packages", () => {
  expect(installed.length).toBeGreaterThan(3);
  expect(installed.length).toBeLessThanOrEqual(mostPackages);
});

test("SECURITY.md lists the direct ones with their licences", () => {
  const text = readFileSync("SECURITY.md", "utf8");
  const direct = Object.keys(packages[""]?.dependencies ?? {});
  const rows = installed
    .filter(({ name }) => direct.includes(name))
    .map(({ name, licence }) => `\`${name}\` (${licence})`);
  expect(rows.filter((row) => !text.includes(row))).toEqual([]);
});

test("a copyleft licence, a missing one and a script on install are found, in depth too", () => {
  const planted: Packages = {
    "": { dependencies: { a: "1" } },
    "node_modules/a": { license: "MIT", dependencies: { b: "1", c: "1" } },
    "node_modules/a/node_modules/b": { license: "AGPL-3.0-or-later" },
    "node_modules/b": { license: "MIT" },
    "node_modules/c": { hasInstallScript: true },
    "node_modules/unused": { license: "GPL-3.0" },
  };
  expect(troubles(installedByHosts(planted)).sort()).toEqual([
    "b is under AGPL-3.0-or-later",
    "c is under none",
    "c runs a script when it is installed",
  ]);
  expect(() => installedByHosts({ "": { dependencies: { lost: "1" } } })).toThrow("lost");
});

interface Manifest {
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** What a host could get that no test has met: a dependency in a range, or a promised React that is not tried out. */
function untested({ dependencies, peerDependencies }: Manifest, tried: readonly string[]): string[] {
  const ranges = Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  const [oldest = "", ...later] = (peerDependencies["react"] ?? "").split(" || ");
  const majors = later.map((range) => range.replace(/^\^(\d+\.).*/, "$1"));
  return [
    ...ranges.map(([name]) => `${name} is no exact version`),
    ...(tried.includes(oldest.slice(1)) ? [] : [`React ${oldest} is not tried out`]),
    ...majors
      .filter((major) => !tried.some((version) => version.startsWith(major)))
      .map((major) => `React ${major} is not tried out`),
  ];
}

test("T31: dependencies are exact, and every React that is promised is tried out", () => {
  const tried = [
    packages["node_modules/react"]?.version ?? "",
    ...["react18", "react18.2"].map(
      (name) => manifestIn(join("test/compat", name)).dependencies["react"] ?? "",
    ),
  ];
  expect(untested(manifestIn("."), tried)).toEqual([]);
});

test("a dependency in a range, and a React that nobody tries out, are found", () => {
  const planted = {
    dependencies: { zod: "^4.0.0", kept: "1.2.3" },
    peerDependencies: { react: "^18.0.0 || ^19.0.0" },
  };
  expect(untested(planted, ["18.2.0"])).toEqual([
    "zod is no exact version",
    "React ^18.0.0 is not tried out",
    "React 19. is not tried out",
  ]);
});

/** Actions by tag, and permissions that are not said job by job. */
function workflowTroubles(text: string): string[] {
  const actions = [...text.matchAll(/uses:\s*(\S+)/g)].map(([, action = ""]) => action);
  const byTag = actions.filter((action) => !/@[0-9a-f]{40}$/.test(action));
  return [
    ...byTag.map((action) => `${action} is not pinned`),
    ...(/^permissions: \{\}$/m.test(text) ? [] : ["permissions are not empty at the top"]),
    ...(/write-all|pull_request_target/.test(text) ? ["it gives more than it needs"] : []),
  ];
}

test("workflows pin their actions and begin without permissions", () => {
  const folder = ".github/workflows";
  const files = existsSync(folder) ? readdirSync(folder) : [];
  expect(files.sort()).toEqual(["ci.yml", "release.yml"]);
  const found = files.flatMap((file) => workflowTroubles(readFileSync(join(folder, file), "utf8")));
  expect(found).toEqual([]);
});

test("a workflow that trusts a tag or takes every permission is found", () => {
  expect(workflowTroubles("permissions: write-all\n- uses: actions/checkout@v4\n")).toHaveLength(3);
});
