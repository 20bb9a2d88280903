import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installMissing(["."]);

const port = await freePort(6006);
const address = `http://127.0.0.1:${port}`;
const storybook = join("node_modules", "storybook", "dist", "bin", "dispatcher.js");
const quietly = process.env.CI || !process.stdout.isTTY ? ["--ci"] : [];
const parameters = [
  "dev",
  "--host",
  "127.0.0.1",
  "--port",
  String(port),
  "--exact-port",
  "--disable-telemetry",
  "--no-version-updates",
];
const child = spawn(process.execPath, [storybook, ...parameters, "--quiet", ...quietly], {
  stdio: ["ignore", "inherit", "inherit"],
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
  process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 0));
// The shell that npm puts around a script passes no signal on: where it is ended by its process id, this one goes on alone.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill();
}, 500).unref();

const { entries } = await firstAnswer(`${address}/index.json`);
const playground = Object.values(entries).find(
  ({ type, title }) => type === "story" && title === "Playground/Create an agent",
);
const path = playground ? `?path=/story/${playground.id}` : "";
const backend = process.env.HAMSA_API_KEY
  ? "the real API, with HAMSA_API_KEY"
  : "a stand-in for the API on this machine";
console.log(`\nThe playground: ${address}/${path}`);
console.log(`It creates agents at ${backend}. Ctrl+C stops it.\n`);

/**
 * @param {number} first
 * @returns {Promise<number>} the first port from `first` on that nothing listens at
 */
async function freePort(first) {
  const isFree = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(first, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
  return isFree ? first : freePort(first + 1);
}

/**
 * @param {string} url
 * @returns {Promise<any>} its JSON, as soon as the server is up
 */
async function firstAnswer(url) {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return response.json();
  await new Promise((resolve) => setTimeout(resolve, 250));
  return firstAnswer(url);
}
