import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureChromium } from "./browser.mjs";
import { installMissing, npmCommand } from "./install.mjs";

/** Runs the files that the tables of promises name, ten times or as often as is asked for: flaky is a defect. */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
installMissing([".", "test/hosts/next", "test/hosts/styles"]);
const env = { ...process.env, CHROMIUM_PATH: await ensureChromium(), NO_COLOR: "1" };
const times = Number(process.argv[2] ?? 10);
const tables = ["promises.ts", "othersBugs.ts"].map((name) =>
  readFileSync(join("test", "gates", name), "utf8"),
);
const named = tables.flatMap((table) => [...table.matchAll(/\["([^"]+\.test\.tsx?)"/g)]);
const files = [...new Set(named.map(([, file = ""]) => join("test", file)))];
const projects = ["node", "ssr", "hydration*", "browser", "stories", "package", "e2e", "hosts"];

const [npm, parameters] = npmCommand(["run", "build"]);
if (spawnSync(npm, parameters, { stdio: ["ignore", "ignore", "inherit"], env }).status !== 0) process.exit(1);
let passed = 0;
for (let time = 1; time <= times; time += 1) {
  const started = performance.now();
  const red = projects.filter((project) => {
    const vitest = [join("node_modules", "vitest", "vitest.mjs"), "run", "--reporter=dot"];
    const { status, stdout } = spawnSync(process.execPath, [...vitest, `--project=${project}`, ...files], {
      stdio: ["ignore", "pipe", "inherit"],
      env,
      encoding: "utf8",
    });
    if (status !== 0) console.log(stdout);
    return status !== 0;
  });
  if (red.length === 0) passed += 1;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${time} of ${times}: ${files.length} files, ${red.join(", ") || "none"} failed, ${seconds} s`);
}
console.log(`${passed} of ${times} runs passed`);
process.exitCode = times > 0 && passed === times ? 0 : 1;
