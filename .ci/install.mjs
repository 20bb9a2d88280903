import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs `npm ci` in the project, and in the folders that hold another React for the tests, wherever what is installed is
 * not what the lock file names. Throws when npm fails.
 *
 * @param {string[]} folders paths from the project's top
 */
export function installMissing(folders) {
  for (const folder of folders) {
    if (isInstalled(folder)) continue;
    console.log(
      folder === "." ? "Installing the dependencies." : `Installing the dependencies of ${folder}.`,
    );
    const { status } = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error", "--prefix", folder]);
    if (status !== 0) throw new Error(`npm ci failed in ${folder}: what it said stands above.`);
  }
}

/**
 * The program and the parameters that start npm: the very npm that runs the current script, where one does.
 *
 * @param {string[]} parameters
 * @returns {[string, string[]]}
 */
export function npmCommand(parameters) {
  const running = process.env.npm_execpath;
  return running?.endsWith(".js") ? [process.execPath, [running, ...parameters]] : ["npm", parameters];
}

/** @param {string} folder */
function isInstalled(folder) {
  const installed = packagesOf(join(folder, "node_modules", ".package-lock.json"));
  const wanted = packagesOf(join(folder, "package-lock.json"));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, "utf8")).packages : {};
}

/** @param {string[]} parameters */
function npm(parameters) {
  const [program, all] = npmCommand(parameters);
  return spawnSync(program, all, { stdio: ["ignore", "inherit", "inherit"] });
}
