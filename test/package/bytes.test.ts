import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundleOf } from "../bench/bundle.mjs";

/** Bytes are the same on every machine, so that each entry has its most: gzip, React left out, what loads at first. */
const budgets = [
  { code: 'export { VoiceAgentForm } from "voice-agent-kit"', most: 91_700 },
  { code: 'export { VoiceAgentWizard } from "voice-agent-kit"', most: 94_600 },
  { code: 'export { FreeSlotsEditor } from "voice-agent-kit"', most: 17_800 },
  { code: 'export { VoiceSelector } from "voice-agent-kit"', most: 21_100 },
  { code: 'export { TimeZoneSelector } from "voice-agent-kit"', most: 9_200 },
  { code: 'export { TemplateEditor } from "voice-agent-kit"', most: 14_950 },
  { code: 'export * from "voice-agent-kit/core"', most: 16_000 },
  { code: 'export * from "voice-agent-kit/server"', most: 11_400 },
];
const mostOfStyles = 10_900;

const alias = {
  "voice-agent-kit/server": resolve("dist/server/index.js"),
  "voice-agent-kit/core": resolve("dist/core/index.js"),
  "voice-agent-kit": resolve("dist/index.js"),
};

test.each(budgets)("$code is at most $most bytes", async ({ code, most }) => {
  const { first } = await bundleOf(code, alias);
  process.stdout.write(`note: ${code}: ${first.gzip} bytes of ${most}\n`);
  expect(first.gzip).toBeLessThanOrEqual(most);
  expect(first.gzip, "a budget far above what is used guards nothing").toBeGreaterThan(most * 0.9);
});

test("the stylesheet keeps to its budget", () => {
  const { length } = gzipSync(readFileSync("dist/styles.css"), { level: 9 });
  process.stdout.write(`note: styles.css: ${length} bytes of ${mostOfStyles}\n`);
  expect(length).toBeLessThanOrEqual(mostOfStyles);
});

const strangers = [
  /\/zod\//,
  /\/react-hook-form\//,
  /\/@radix-ui\//,
  /i18n\/(ar|en)\.js/,
  /i18n\/templates\//,
];
const strangersIn = (modules: readonly string[]) =>
  strangers.filter((pattern) => modules.some((path) => pattern.test(path)));

test.each([
  "FreeSlotsEditor",
  "VoiceSelector",
  "TimeZoneSelector",
  "TemplateEditor",
  "ParamsEditor",
  "PokeMessagesEditor",
  "OutcomeEditor",
])("%s brings no form, no schema engine, no dialog and no whole catalog", async (name) => {
  const { modules } = await bundleOf(`export { ${name} } from "voice-agent-kit"`, alias);
  expect(modules.length).toBeGreaterThan(5);
  expect(strangersIn(modules)).toEqual([]);
});

test("the form brings neither a schema engine, nor a dialog, nor templates or languages that nobody asked for", async () => {
  const { modules } = await bundleOf('export { VoiceAgentForm } from "voice-agent-kit"', alias);
  expect(strangersIn(modules)).toEqual([/\/react-hook-form\//]);
});

test("what does not belong in a bundle, and what makes it too big, would be noticed", async () => {
  const { first, modules } = await bundleOf(
    'export { FreeSlotsEditor, useVoiceAgentForm } from "voice-agent-kit"; export { createAgentPayloadSchema } from "voice-agent-kit/core"; export { ar } from "voice-agent-kit/locales/ar"',
    { "voice-agent-kit/locales/ar": resolve("dist/i18n/ar.js"), ...alias },
  );
  expect(strangersIn(modules)).toEqual([/\/zod\//, /\/react-hook-form\//, /i18n\/(ar|en)\.js/]);
  expect(first.gzip).toBeGreaterThan(budgets[2]?.most ?? 0);
});
