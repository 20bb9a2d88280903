import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./browser.mjs";
import { installMissing, npmCommand } from "./install.mjs";
import { outcomesIn } from "./testReport.mjs";

/**
 * @typedef {{ name: string, command: [string, string[]], zone?: string, report?: string }} Step
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, output: string, failures: string[] }} Outcome
 */

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installMissing([
  ".",
  "test/compat/react18",
  "test/compat/react18.2",
  "test/docs",
  "test/hosts/next",
  "test/hosts/styles",
  "test/engines",
]);
const chromium = await ensureChromium();

const reports = join("node_modules", ".cache", "test-reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {Step[][]} what stands in one list runs at the same time */
const groups = [
  [
    { name: "lock file", command: npmCommand(["ci", "--dry-run", "--no-audit", "--no-fund"]) },
    program("types", "typescript/bin/tsc", []),
    program("types of core, no DOM", "typescript/bin/tsc", ["-p", ".ci/tsconfig.core.json"]),
    program("eslint", "eslint/bin/eslint.js", ["--config", ".ci/eslint.config.js", "."]),
    program("oxlint", "oxlint/bin/oxlint", [
      "--config",
      ".ci/oxlintrc.json",
      "--deny-warnings",
      "src",
      "stories",
    ]),
    program("prettier", "prettier/bin/prettier.cjs", ["--check", "."]),
    program("knip", "knip/bin/knip.js", []),
  ],
  [tests("unit and gates", "node")],
  [tests("core in Kathmandu", "node", "Asia/Kathmandu", "test/core/")],
  [tests("core in Apia", "node", "Pacific/Apia", "test/core/")],
  [tests("server rendering", "ssr")],
  [tests("hydration elsewhere", "hydration")],
  [tests("components, React 19", "browser")],
  [tests("components, React 18.3", "browser-react18")],
  [tests("form, React 18.2", "browser-react18.2")],
  [tests("stories in en and ar", "stories")],
  [{ name: "build", command: npmCommand(["run", "build"]) }],
  [tests("package", "package")],
  [tests("whole way, end to end", "e2e")],
  [tests("hosts and documentation", "hosts")],
];

const wanted = process.argv.slice(2);
/** @type {Outcome[]} */
const outcomes = [];
for (const group of groups) {
  const chosen = group.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  for (const outcome of await Promise.all(chosen.map(run))) {
    outcomes.push(outcome);
    if (outcome.failed > 0) console.log(`\n── ${outcome.name} ──\n${outcome.output.trim()}\n`);
    else console.log([row(outcome), ...notesIn(outcome.output)].join("\n"));
  }
}

for (const { name, failures } of outcomes)
  for (const failure of failures) console.log(`not ok  ${name}: ${failure}`);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(["", ...outcomes.map(row), "", `${passed} passed, ${failed} failed`].join("\n"));
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} script a path under node_modules
 * @param {string[]} parameters
 * @returns {Step}
 */
function program(name, script, parameters) {
  return { name, command: [process.execPath, [join("node_modules", script), ...parameters]] };
}

/**
 * @param {string} name
 * @param {string} project of vite.config.ts
 * @param {string} [zone] the machine's time zone while it runs
 * @param {string} [only] the start of the paths to run
 * @returns {Step}
 */
function tests(name, project, zone, only) {
  const report = join(reports, `${name.replaceAll(/\W+/g, "-")}.json`);
  const parameters = [
    "run",
    "--project",
    project,
    "--reporter=dot",
    "--reporter=json",
    `--outputFile=${report}`,
  ];
  return {
    ...program(name, "vitest/vitest.mjs", only ? [...parameters, only] : parameters),
    report,
    ...(zone ? { zone } : {}),
  };
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function run({ name, command: [file, parameters], zone, report }) {
  const started = performance.now();
  const env = { ...process.env, CHROMIUM_PATH: chromium, NO_COLOR: "1", ...(zone ? { TZ: zone } : {}) };
  const child = spawn(file, parameters, { stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const exitCode = await new Promise((resolve) => {
    child.on("close", resolve);
    child.on("error", (error) => {
      output += error.message;
      resolve(1);
    });
  });
  const seconds = (performance.now() - started) / 1000;
  const counts = report ? countsOf(report) : { passed: exitCode === 0 ? 1 : 0, failed: 0, failures: [] };
  if (report && counts.passed + counts.failed === 0) output += "\nNo test was run.";
  // A file that does not load, or an error outside a test, fails the run without failing a test.
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return { name, ...counts, failed: silent ? 1 : counts.failed, seconds, output };
}

/** @param {string} report */
function countsOf(report) {
  const outcomes = outcomesIn(report);
  const failures = outcomes.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  const passed = outcomes.filter(({ status }) => status === "passed").length;
  return { passed, failed: failures.length, failures };
}

/**
 * What a test wants to be read although it passed: its lines that begin with `note: `.
 *
 * @param {string} output
 */
function notesIn(output) {
  return output.split("\n").filter((line) => line.startsWith("note: "));
}

/** @param {Outcome} outcome */
function row({ name, passed, failed, seconds }) {
  const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
  return `${failed > 0 ? "not ok" : "ok    "}  ${name.padEnd(24)}${counts}  ${seconds.toFixed(1).padStart(6)} s`;
}
