import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./browser.mjs";
import { installMissing, npmCommand } from "./install.mjs";
import { outcomesIn } from "./testReport.mjs";

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
let green = 0;
for (let time = 1; time <= times; time += 1) {
  const started = performance.now();
  const runs = projects.map(run);
  const outcomes = runs.flatMap((each) => each.outcomes);
  const passed = outcomes.filter(({ status }) => status === "passed");
  const wrong = [
    ...runs.flatMap(({ project, status }) => (status === 0 ? [] : [`${project} failed`])),
    ...outcomes.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
    ...promises
      .filter(
        ({ file, title }) => !passed.some((test) => test.file.endsWith(file) && title.test(test.fullName)),
      )
      .map(({ id, file }) => `${id}: no test of it passed in ${file}`),
  ];
  for (const line of wrong) console.log(`not ok  ${line}`);
  if (wrong.length === 0) green += 1;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${time} of ${times}: ${passed.length} passed, ${wrong.length} wrong, ${seconds} s`);
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

/** @param {string} project of vite.config.ts */
function run(project) {
  rmSync(report, { force: true });
  const vitest = [join("node_modules", "vitest", "vitest.mjs"), "run", `--project=${project}`];
  const parameters = ["--reporter=json", `--outputFile=${report}`, "-t", titles, ...files];
  const { status } = spawnSync(process.execPath, [...vitest, ...parameters], { stdio: "ignore", env });
  return { project, status, outcomes: outcomesIn(report) };
}
