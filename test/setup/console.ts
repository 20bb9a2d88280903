import { afterEach, expect } from "vitest";

const said: string[] = [];

for (const level of ["error", "warn"] as const) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    said.push(`console.${level}: ${values.map(String).join(" ")}`);
    write(...values);
  };
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
