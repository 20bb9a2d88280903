import { existsSync, readFileSync } from "node:fs";

/**
 * What became of each test, as Vitest's JSON reporter tells it; nothing where there is no report.
 *
 * @param {string} report
 * @returns {{ file: string, fullName: string, status: string }[]}
 */
export function outcomesIn(report) {
  if (!existsSync(report)) return [];
  /** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: name, fullName, status })),
  );
}
