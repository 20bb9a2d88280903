import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { npmCommand } from "../../.ci/install.mjs";

/** The package as npm would publish it. */
export interface Packed {
  /** The paths in it, with forward slashes. */
  files: string[];
  tarball: string;
}

/**
 * Packs the last build of the tree at `from` and unpacks it as `folder`, which is emptied first. The files beside it hold
 * the tarball.
 */
export function unpackPackage(folder: string, from = "."): Packed {
  if (!existsSync(join(from, "dist/index.js")))
    throw new Error("There is no build to pack: run `npm run build` first.");
  const beside = resolve(`${folder}-tarball`);
  for (const path of [folder, beside]) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }
  // The build has run already, so its script is left out here.
  const [program, parameters] = npmCommand([
    "pack",
    "--ignore-scripts",
    "--json",
    "--pack-destination",
    beside,
  ]);
  const [report] = JSON.parse(
    execFileSync(program, parameters, { cwd: from, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
  ) as [{ filename: string; files: { path: string }[] }];
  const tarball = join(beside, report.filename);
  execFileSync("tar", ["-xzf", tarball, "-C", folder, "--strip-components", "1"]);
  return { files: report.files.map(({ path }) => path), tarball };
}
