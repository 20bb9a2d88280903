import { findingOf } from "./statistics.mjs";

/**
 * @typedef {import("./suites/suite.mjs").Suite} Suite
 * @typedef {import("./suites/suite.mjs").Subject} Subject
 * @typedef {import("./statistics.mjs").Sample} Sample
 */

/**
 * The suite as one table in Markdown: a row for each subject, timed figures as `median (ratio, lowest–highest)`, those on
 * the clock as `median (lowest–highest)`.
 *
 * @param {Suite} suite
 * @param {Sample[][]} samples of each subject, by round
 * @param {Sample[]} exact of each subject
 */
export function tableOf({ subjects, timed, exact: exactly }, samples, exact) {
  const head = ["subject", ...timed.names, ...(exactly?.names ?? [])];
  const rows = subjects.map((subject, index) => [
    subject.label,
    ...timed.names.map((name) => {
      const { median, ratio, lowest, highest } = findingOf(
        name,
        samples[index] ?? [],
        samples[floorOf(subject, subjects)] ?? [],
      );
      if (timed.onClock) {
        const all = (samples[index] ?? []).map((sample) => sample[name] ?? NaN);
        return `${shown(median)} (${shown(Math.min(...all))}–${shown(Math.max(...all))})`;
      }
      const spread = `${lowest.toFixed(2)}–${highest.toFixed(2)}`;
      return `${shown(median)} (${ratio.toFixed(2)}x, ${spread})`;
    }),
    ...(exactly?.names ?? []).map((name) => shown(exact[index]?.[name] ?? NaN)),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/**
 * The ratio of the floor to itself, by figure; undefined where a suite has no such row.
 *
 * @param {Suite} suite
 * @param {Sample[][]} samples
 */
export function floorToItself({ subjects, timed }, samples) {
  const index = subjects.findIndex(({ again }) => again);
  const subject = subjects[index];
  if (!subject) return undefined;
  const floors = samples[floorOf(subject, subjects)] ?? [];
  return Object.fromEntries(
    timed.names.map((name) => [name, findingOf(name, samples[index] ?? [], floors).ratio]),
  );
}

/**
 * @param {Subject} subject
 * @param {Subject[]} subjects
 */
function floorOf({ floor }, subjects) {
  const index = floor === undefined ? 0 : subjects.findIndex(({ label }) => label === floor);
  if (index < 0) throw new Error(`No row is called ${floor}.`);
  return index;
}

function shown(/** @type {number} */ figure) {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(Math.abs(figure) < 10 ? 2 : 1);
}
