import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programOf } from "../../.ci/reference/describeExports.js";
import { publicProps, untoldProps } from "./props.js";

const ENTRIES = ["src/index.ts", "src/server/index.ts"];

test("every public prop and option says what it means, and its default where it has one", () => {
  const program = programOf(ENTRIES);
  expect(publicProps(program, ENTRIES).size).toBeGreaterThan(150);
  expect(untoldProps(program, ENTRIES)).toEqual([]);
});

test("a prop without a sentence, and a default that is not told, are found", () => {
  const folder = mkdtempSync(join(tmpdir(), "props-"));
  const path = join(folder, "planted.ts");
  writeFileSync(
    path,
    `export interface PlantedProps {
  label: string;
  /** Rows. */
  rows?: number;
  /** The text. */
  value?: string;
  /** Whether it can be changed. */
  locked?: boolean;
  /** Columns. @default 2 */
  columns?: number;
}
export function Planted({ rows = 3, columns = 2, ...props }: PlantedProps) {
  return [rows, columns, props.value ?? ""];
}
`,
  );
  const found = untoldProps(programOf([path]), [path]).map((finding) => finding.replace(/^\S*:/, ""));
  rmSync(folder, { recursive: true });
  expect(found).toEqual([
    "2 PlantedProps.label says nothing",
    "4 PlantedProps.rows does not tell its default",
    "6 PlantedProps.value does not tell its default",
    "8 PlantedProps.locked does not tell its default",
  ]);
});
