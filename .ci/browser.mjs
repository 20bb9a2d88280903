import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The switches every Chromium of this project starts with: no sandbox where it cannot work, and no calls home. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];

/**
 * The browser to test with: `CHROMIUM_PATH`, else the one that Playwright downloaded, else one of the system's.
 * Throws when `CHROMIUM_PATH` is set and wrong; undefined when there is none.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(
      `CHROMIUM_PATH is ${named}, and no program is there. Correct the path, or leave the variable out.`,
    );
  }
  return (await playwrightsOwn()) ?? systemPaths().find(canRun);
}

/**
 * As `findChromium`, but fetches a browser when there is none. Throws, naming what to do, when that fails too:
 * the tests in a browser are never left out.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const present = await findChromium();
  if (present) return present;

  console.log("No Chromium here: downloading one for Playwright.");
  const cli = join(process.cwd(), "node_modules", "playwright", "cli.js");
  run(process.execPath, [cli, "install", "--only-shell", "chromium"]);
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log("The download failed: installing Debian's chromium-headless-shell.");
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"]);
    const installed = systemPaths().find(canRun);
    if (installed) return installed;
  }
  throw new Error(
    "The tests need Chromium, none was found and none could be installed. Install Chromium or Chrome, " +
      "or set CHROMIUM_PATH to the program, and run this again.",
  );
}

/**
 * Playwright tells the path of the full browser only; the shell, which it prefers for tests, lies in the folder beside it.
 *
 * @returns {Promise<string | undefined>}
 */
async function playwrightsOwn() {
  const { chromium } = await import("playwright");
  const full = chromium.executablePath();
  const [, downloads, revision] = /^(.*)chromium-(\d+)[\\/]/.exec(full) ?? [];
  const shellFolder = `${downloads}chromium_headless_shell-${revision}`;
  const files =
    revision && existsSync(shellFolder)
      ? readdirSync(shellFolder, { recursive: true, encoding: "utf8" })
      : [];
  const shell = files.find((file) => /(?:chrome-headless-shell|headless_shell)(?:\.exe)?$/.test(file));
  return [...(shell ? [join(shellFolder, shell)] : []), full].find(canRun);
}

/** @returns {string[]} */
function systemPaths() {
  const mac = (/** @type {string} */ name) => [
    `/Applications/${name}.app/Contents/MacOS/${name}`,
    join(process.env.HOME ?? "", `Applications/${name}.app/Contents/MacOS/${name}`),
  ];
  if (process.platform === "darwin") return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap(mac);
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return roots.flatMap((root) => (root ? programs.map((program) => join(root, program)) : []));
  }
  const names = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
  ];
  const folders = (process.env.PATH ?? "/usr/bin").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} program
 * @param {string[]} parameters
 */
function run(program, parameters) {
  spawnSync(program, parameters, { stdio: ["ignore", "inherit", "inherit"] });
}
