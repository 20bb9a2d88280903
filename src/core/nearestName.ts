/** How many letters may be off in a name of so many letters at least. */
const TOLERANCE = [
  { from: 5, letters: 2 },
  { from: 3, letters: 1 },
  { from: 0, letters: 0 },
];

/** The name that was most likely meant: equal but for case and separators, or one or two letters off. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const wanted = bare(typed);
  if (wanted === "") return undefined;
  let nearest: string | undefined;
  let least = (TOLERANCE.find(({ from }) => wanted.length >= from)?.letters ?? 0) + 1;
  for (const name of names) {
    if (name === typed) continue;
    const distance = editDistance(wanted, bare(name), least);
    if (distance < least) [nearest, least] = [name, distance];
  }
  return nearest;
}

const bare = (name: string) => name.toLowerCase().replaceAll(/[\s_.-]/g, "");

/** Letters to add, drop, change or swap; `limit` stands for all that is as far or farther. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      now.push(
        Math.min(
          at(above, column) + 1,
          at(now, column - 1) + 1,
          at(above, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...now) >= limit) return limit;
    [before, above] = [above, now];
  }
  return Math.min(at(above, b.length), limit);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
