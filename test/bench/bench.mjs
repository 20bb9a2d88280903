// Measures the kit and what else one could take: main-thread CPU time, all in turn within one run, as ratios.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { installMissing } from "../../.ci/install.mjs";
import { openLaboratory } from "./laboratory.mjs";
import { doubtsAbout } from "./statistics.mjs";
import { form } from "./suites/form.mjs";
import { longTasks } from "./suites/longTasks.mjs";
import { pickers } from "./suites/pickers.mjs";
import { slots } from "./suites/slots.mjs";
import { floorToItself, tableOf } from "./table.mjs";

/**
 * @typedef {import("./statistics.mjs").Sample} Sample
 * @typedef {import("./suites/suite.mjs").Suite} Suite
 */

/** @type {Record<string, Suite>} */
const suites = { form, pickers, slots, "long-tasks": longTasks };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "15" } },
});
const rounds = Number(values.rounds);
const unknown = positionals.filter((name) => !(name in suites));
if (unknown.length > 0 || !(rounds >= 1))
  throw new Error(`npm run bench -- [${Object.keys(suites).join("|")}] … [--rounds 15]`);
const wanted = Object.entries(suites).flatMap(([name, suite]) =>
  positionals.length === 0 || positionals.includes(name) ? [suite] : [],
);

if (wanted.some(({ peers }) => peers)) preparePeers();
const laboratory = await openLaboratory([...new Set(wanted.map(({ page }) => page))]);
try {
  for (const suite of wanted) await run(suite);
} finally {
  await laboratory.close();
}

/** Peers are no part of the project's own installation, nor of its checks. */
function preparePeers() {
  installMissing(["test/bench"]);
  const { status } = spawnSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "test/bench"], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("What the kit is compared with does not compile.");
}

async function run(/** @type {Suite} */ suite) {
  const { title, subjects, timed, exact: exactly, check } = suite;
  console.log(`\n## ${title}\n`);
  const exact = /** @type {Sample[]} */ ([]);
  for (const subject of subjects) {
    await check?.(laboratory, subject);
    if (exactly) exact.push(await exactly.measure(laboratory, subject));
  }
  const samples = subjects.map(() => /** @type {Sample[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < subjects.length; turn += 1) {
      const index = (turn + round) % subjects.length;
      const subject = subjects[index];
      if (subject) samples[index]?.push(await timed.measure(laboratory, subject));
    }
  }
  const unit = timed.onClock ? "Milliseconds on the clock" : "CPU ms of the main thread";
  const ratio = timed.onClock ? "" : "ratio to the floor, ";
  console.log(`${unit}, median of ${rounds} rounds (${ratio}lowest–highest)\n`);
  console.log(tableOf(suite, samples, exact));
  const itself = floorToItself(suite, samples);
  const doubts = itself ? doubtsAbout(itself) : [];
  if (doubts.length === 0) return;
  console.log(`\nThis run is void, take more rounds: the floor to itself is ${doubts.join(", ")}.`);
  process.exitCode = 1;
}
