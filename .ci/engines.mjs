import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installMissing, npmCommand } from "./install.mjs";

/**
 * @typedef {{ firefox: string, webkitDriver: string, webkitBrowser: string, display: string }} Engines
 */

/** Where Debian puts them, and the names of its packages. */
const packages = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/** @returns {Partial<Engines>} */
function findEngines() {
  const present = (/** @type {string[]} */ ...paths) => paths.find((path) => existsSync(path));
  const libraries = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"];
  const browsers = libraries
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith("webkit2gtk-"))
        .map((name) => join(folder, name, "MiniBrowser")),
    );
  const found = {
    firefox: process.env.FIREFOX_PATH ?? present("/usr/bin/firefox-esr", "/usr/bin/firefox"),
    webkitDriver: present("/usr/bin/WebKitWebDriver"),
    webkitBrowser: present(...browsers),
    display: present("/usr/bin/Xvfb"),
  };
  return /** @type {Partial<Engines>} */ (found);
}

/**
 * Firefox and WebKitGTK, installed from Debian's packages where that is possible. Throws, naming what to install, where
 * one is missing: an engine is never left out.
 *
 * @returns {Engines}
 */
export function ensureEngines() {
  const complete = () => Object.values(findEngines()).every(Boolean);
  if (!complete() && process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log(`Installing ${packages.join(", ")}.`);
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const parameters of [["update"], ["install", "-y", "--no-install-recommends", ...packages]])
      spawnSync("apt-get", parameters, { stdio: ["ignore", "ignore", "inherit"], env: environment });
  }
  if (complete()) return /** @type {Engines} */ (findEngines());
  throw new Error(
    `These tests need Firefox and WebKitGTK with its WebDriver and Xvfb. On Debian: apt-get install ${packages.join(" ")}.`,
  );
}

/** The stories as a static page, a planted bad one among them; below the cache, apart from the one that is published. */
export const storybookFolder = join("node_modules", ".cache", "engines", "storybook");

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  installMissing([".", "test/engines"]);
  ensureEngines();
  const storybook = join("node_modules", "storybook", "dist", "bin", "dispatcher.js");
  const parameters = ["build", "--disable-telemetry", "--quiet", "--output-dir", storybookFolder];
  run(process.execPath, [storybook, ...parameters], { WITH_PLANTED_STORIES: "1" });
  run(...npmCommand(["run", "build"]));
  run(process.execPath, [
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--project",
    "engines",
    ...process.argv.slice(2),
  ]);
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {Record<string, string>} [more]
 */
function run(program, parameters, more = {}) {
  const { status } = spawnSync(program, parameters, { stdio: "inherit", env: { ...process.env, ...more } });
  if (status !== 0) process.exit(status ?? 1);
}
