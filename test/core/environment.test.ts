import { spawn } from "node:child_process";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { beforeAll, expect, test } from "vitest";

const ZONES = [
  "UTC",
  "Africa/Cairo",
  "Pacific/Niue",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
];
let core = "";

/** Core and the schema library in one module that needs nothing else, so that it runs from its text anywhere. */
async function bundle(code: string): Promise<string> {
  const entry = "entry-of-this-test";
  const output = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: entry,
        enforce: "pre",
        resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
        load: (id) => (id === `\0${entry}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry, formats: ["es"], fileName: "core" },
    },
  });
  const [result] = Array.isArray(output) ? output : [];
  const chunk = result?.output[0];
  return chunk?.code ?? "";
}

/** Runs a module in a Node process of its own and gives what it printed as JSON. */
async function run(module: string, flags: string[] = [], env: Record<string, string> = {}): Promise<unknown> {
  const child = spawn(process.execPath, [...flags, "--input-type=module", "-"], {
    env: { ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  const faults: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => printed.push(data));
  child.stderr.on("data", (data: Buffer) => faults.push(data));
  child.stdin.end(module);
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, String(Buffer.concat(faults))]).toEqual([0, ""]);
  return JSON.parse(String(Buffer.concat(printed)));
}

/** A module that reads `text` with an `import()`, as a page does that meets core after its own code has run. */
const importing = (text: string, before: string, after: string) => `
  ${before}
  const core = await import("data:text/javascript;base64,${Buffer.from(text).toString("base64")}");
  ${after}
`;

const watchCode = `
  const made = [];
  const watch = (name, real) => new Proxy(real, {
    apply: (target, self, values) => { made.push(name); return Reflect.apply(target, self, values); },
    construct: (target, values) => { made.push("new " + name); return Reflect.construct(target, values); },
  });
  globalThis.Function = watch("Function", Function);
  globalThis.eval = watch("eval", eval);
`;

const everyFunction = `
  const settings = {
    calendarId: "primary", eventTitle: "New meeting by {agentName}", meetingDuration: 30, timezone: "Asia/Riyadh",
    freeSlots: Object.fromEntries(core.WEEKDAYS.map((day) => [day, [{ from: "23:00", to: "24:00" }, { from: "00:00", to: "00:15" }]])),
  };
  const payload = core.parseCreateAgentPayload({ agentName: "Sara", params: { a: 1 }, tools: { googleCalendar: true }, googleCalendarSettings: settings });
  const agent = core.parseVoiceAgent({ success: true, data: { id: "1", agentName: "Sara", tools: settings } });
  const draft = core.fromVoiceAgent(agent);
  const at = new Date("2026-04-24T00:30:00Z");
  const results = {
    payload,
    refused: core.parseCreateAgentPayload({ agentName: "" }),
    schema: core.createAgentPayloadSchema.safeParse({ agentName: "Sara" }).success,
    draft,
    again: core.toPayload(core.fromPayload(payload.data)),
    times: ["9pm", "24:00", "٩:٣٠ م"].map(core.parseTime),
    written: [0, 1439, 1440].map(core.formatTime),
    night: core.splitOvernight("Saturday", { from: 1380, to: 60 }),
    next: core.nextSlot([], 30),
    zones: core.listTimeZones("ar", at).map((zone) => [zone.name, zone.offsetMinutes]),
    rendered: core.renderTemplate("Hello {{name}}", { name: "Ali" }, "double"),
    errors: core.fieldErrorsFrom({ errors: [{ path: "a.b", message: "m" }] }),
    voices: core.searchVoices([{ id: "1", name: "أحمد" }], "احمد"),
    number: core.parseInteger("٣٠"),
    names: Object.keys(core).sort(),
  };
`;

beforeAll(async () => {
  core = await bundle(
    `export * from ${JSON.stringify(new URL("../../src/core/index.ts", import.meta.url).pathname)};`,
  );
  expect(core).toContain("WEEKDAYS");
}, 60_000);

test("N4 core runs in a worker that has no document, window or storage", async () => {
  const code = importing(
    core,
    "",
    `${everyFunction} (await import("node:worker_threads")).parentPort.postMessage([typeof document, typeof window, typeof localStorage, results]);`,
  );
  const worker = new Worker(new URL(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`));
  const [documentType, windowType, storageType, results] = await new Promise<unknown[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  expect([documentType, windowType, storageType]).toEqual(["undefined", "undefined", "undefined"]);
  expect(results).toMatchObject({
    payload: { success: true },
    schema: true,
    times: [1260, 1440, 1290],
    number: 30,
  });
});

test("L6 P32 neither loading nor using core makes code out of text", async () => {
  const after = `${everyFunction} console.log(JSON.stringify({ made, schema: results.schema }));`;
  expect(await run(importing(core, watchCode, after))).toEqual({ made: [], schema: true });
});

test("core works where making code out of text is forbidden", async () => {
  const after = `${everyFunction} console.log(JSON.stringify([results.payload.success, results.schema]));`;
  expect(await run(importing(core, "", after), ["--disallow-code-generation-from-strings"])).toEqual([
    true,
    true,
  ]);
});

test("a schema outside of core's care does make code out of text, so that the watch is known to see it", async () => {
  const careless = await bundle(
    `import * as z from "zod"; export const schema = z.object({ a: z.string() });`,
  );
  const after = `core.schema.safeParse({ a: "b" }); console.log(JSON.stringify(made.length > 0));`;
  expect(await run(importing(careless, watchCode, after))).toBe(true);
});

test.each([
  ["nothing", ""],
  ["its own setting", "globalThis.__zod_globalConfig = { jitless: false, localeError: () => 'host' };"],
  ["another setting", "globalThis.__zod_globalConfig = { jitless: true };"],
])("L7 a host that has set %s for the schema library finds it as it was", async (_title, before) => {
  const seen =
    "JSON.stringify(globalThis.__zod_globalConfig ?? {}, (key, value) => typeof value === 'function' ? String(value) : value)";
  const after = `${everyFunction} console.log(JSON.stringify([seenBefore, ${seen}]));`;
  const [first, last] = (await run(importing(core, `${before} const seenBefore = ${seen};`, after))) as [
    string,
    string,
  ];
  expect(JSON.parse(last)).toEqual(JSON.parse(first));
});

test("I19 G29 what core says is the same in every time zone of the machine", async () => {
  const after = `${everyFunction} console.log(JSON.stringify([at.getTimezoneOffset(), results]));`;
  const runs = await Promise.all(ZONES.map((TZ) => run(importing(core, "", after), [], { TZ })));
  const said = runs as [number, unknown][];
  expect(new Set(said.map(([offset]) => offset)).size).toBe(ZONES.length);
  for (const [, results] of said) expect(results).toEqual(said[0]?.[1]);
});

test("P35 loading core leaves the built-in objects as they were", async () => {
  const list =
    "[Object, Array, String, Date, Intl, Promise, JSON].flatMap((each) => [each, each.prototype ?? {}]).map((each) => Object.getOwnPropertyNames(each))";
  const after = `${everyFunction} console.log(JSON.stringify([globalsBefore, Object.getOwnPropertyNames(globalThis), before, ${list}]));`;
  const start = `const globalsBefore = Object.getOwnPropertyNames(globalThis); const before = ${list};`;
  const [globalsBefore, globals, before, now] = (await run(importing(core, start, after))) as string[][];
  expect(now).toEqual(before);
  const added = globals?.filter((name) => !globalsBefore?.includes(name));
  expect(added?.filter((name) => !name.startsWith("__zod"))).toEqual([]);
});
