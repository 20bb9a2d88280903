import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { npmCommand } from "../../.ci/install.mjs";
import { isNotOurs } from "../gates/sources.js";
import { unpackPackage, type Packed } from "./unpackPackage.js";

type Digests = Record<string, string>;

const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** Each file of a package by its digest, and the tarball's own, in which modes and times count too. */
function digests({ files, tarball }: Packed, folder: string): Digests {
  const each = files.map((path) => [path, sha256(join(folder, path))]);
  return { ...Object.fromEntries(each), "the tarball": sha256(tarball) };
}

/** The names of what one of two packages has and the other has not, or has otherwise. */
function differences(one: Digests, other: Digests): string[] {
  return Object.keys({ ...one, ...other }).filter((path) => one[path] !== other[path]);
}

/** The sources alone, in another folder, with the same dependencies. */
function copyOfTheTree(): string {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "kit-"));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(".", copy, { recursive: true, filter: (path) => !isNotOurs(basename(path)) });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"), "junction");
  return copy;
}

test("the same source packs to the same bytes, elsewhere, later, and on a machine set up otherwise", async () => {
  const folder = resolve("node_modules/.cache/reproducible");
  const here = digests(unpackPackage(join(folder, "here")), join(folder, "here"));
  const copy = copyOfTheTree();
  const [program, parameters] = npmCommand(["run", "build"]);
  const env = { ...process.env, TZ: "Pacific/Apia", LANG: "ar_EG.UTF-8", NODE_ENV: "" };
  await promisify(execFile)(program, parameters, { cwd: copy, env });
  const there = digests(unpackPackage(join(folder, "there"), copy), join(folder, "there"));
  expect(differences(here, there), "or the build is older than the source").toEqual([]);
  expect(Object.keys(here).length).toBeGreaterThan(100);
});

test("a byte that differs, a file too many and one too few are noticed", () => {
  const one = { same: "1", changed: "1", lost: "1" };
  const other = { same: "1", changed: "2", added: "1" };
  expect(differences(one, other)).toEqual(["changed", "lost", "added"]);
});
