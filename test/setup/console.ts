import { afterEach, expect } from "vitest";

/** One list for the page: a setup file and a test that imports it may be two instances of this module. */
const page = globalThis as { faults?: string[] };
const said = page.faults ?? watchConsole();

function watchConsole(): string[] {
  const list: string[] = [];
  page.faults = list;
  for (const level of ["error", "warn"] as const) {
    const write = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      list.push(`console.${level}: ${values.map(String).join(" ")}`);
      write(...values);
    };
  }
  return list;
}

/** Records what a test must not cause: it fails at its end with everything that was recorded. */
export function recordFault(text: string): void {
  said.push(text);
}

/** Takes what was recorded so far, for a test whose subject is the warning itself. */
export function takeFaults(): string[] {
  return said.splice(0);
}

afterEach(() => {
  expect(takeFaults(), "this test wrote to the console or left an error behind").toEqual([]);
});
