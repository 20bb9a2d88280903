import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./browser.mjs";
import { installMissing, npmCommand } from "./install.mjs";

/**
 * Runs the tests that the tables of promises name, ten times or as often as is asked for: flaky is a defect. A run in
 * which an id has no test that passed has failed.
 */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installMissing([".", "test/hosts/next", "test/hosts/styles"]);
const env = { ...process.env, CHROMIUM_PATH: await ensureChromium(), NO_COLOR: "1" };
const times = Number(process.argv[2] ?? 10);
const projects = ["node", "ssr", "hydration*", "browser", "stories", "package", "e2e", "hosts"];

const ENTRY = /(?:"([^"]+)"|(\w+)):\s*\[\s*"([^"]+\.test\.tsx?)",\s*"((?:[^"\\]|\\.)*)",?\s*\]/g;
const promises = ["promises.ts", "othersBugs.ts"].flatMap((table) =>
  [...readFileSync(join("test", "gates", table), "utf8").matchAll(ENTRY)].map(
    ([, quoted, plain, file, words]) => ({
      id: quoted ?? plain,
      file: join("test", file ?? ""),
      title: new RegExp(patternOf(JSON.parse(`"${words}"`))),
    }),
  ),
);
const files = [...new Set(promises.map(({ file }) => file))];
const titles = [...new Set(promises.map(({ title }) => title.source))].join("|");

const [npm, parameters] = npmCommand(["run", "build"]);
if (spawnSync(npm, parameters, { stdio: ["ignore", "ignore", "inherit"], env }).status !== 0) process.exit(1);
const report = join("node_modules", ".cache", "repeat.json");
mkdirSync(join("node_modules", ".cache"), { recursive: true });
let green = 0;
for (let time = 1; time <= times; time += 1) {
  const started = performance.now();
  const outcomes = projects.flatMap(run);
  const failures = outcomes.filter(({ status }) => status === "failed").map(({ fullName }) => fullName);
  const lost = promises.filter(
    ({ file, title }) =>
      !outcomes.some(
        (test) => test.status === "passed" && test.file.endsWith(file) && title.test(test.fullName),
      ),
  );
  for (const name of failures) console.log(`not ok  ${name}`);
  for (const { id, file } of lost) console.log(`not ok  ${id}: no test of it passed in ${file}`);
  if (failures.length + lost.length === 0) green += 1;
  const passed = outcomes.filter(({ status }) => status === "passed").length;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${time} of ${times}: ${passed} passed, ${failures.length} failed, ${seconds} s`);
}
console.log(`${green} of ${times} runs passed, each with ${promises.length} ids`);
process.exitCode = times > 0 && green === times ? 0 : 1;

/**
 * The words of a title as they are in its row, whatever stands in the place of what is filled in.
 *
 * @param {string} words
 */
function patternOf(words) {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/%[a-z]|\\\$\w+/g, ".*");
}

/**
 * @param {string} project of vite.config.ts
 * @returns {{ file: string, fullName: string, status: string }[]}
 */
function run(project) {
  const vitest = [
    join("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--reporter=json",
    `--outputFile=${report}`,
  ];
  const { status } = spawnSync(
    process.execPath,
    [...vitest, `--project=${project}`, "-t", titles, ...files],
    {
      stdio: "ignore",
      env,
    },
  );
  /** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const outcomes = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: name, fullName, status })),
  );
  // A file that does not load, or an error outside a test, fails the run without failing a test.
  const isSilent = status !== 0 && !outcomes.some((outcome) => outcome.status === "failed");
  return isSilent
    ? [...outcomes, { file: "", fullName: `${project}, outside its tests`, status: "failed" }]
    : outcomes;
}
