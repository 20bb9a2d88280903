"use client";

/** A list in which keys move: where they start, how many rows there are, and how many fit into sight. */
export interface ListPlace {
  index: number;
  count: number;
  page: number;
  dir: "ltr" | "rtl";
}

/** Where a key goes, and which way it came: a row that cannot be stopped at is passed over in that way. */
export interface ListMove {
  row: number;
  by: -1 | 1;
}

/** The move that a key of the radio group pattern makes, `undefined` for every other key. Arrows go round the ends. */
export function listMove(key: string, { index, count, page, dir }: ListPlace): ListMove | undefined {
  if (count === 0) return undefined;
  const forward = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case "ArrowDown":
    case forward:
      return { row: (index + 1) % count, by: 1 };
    case "ArrowUp":
    case back:
      return { row: (index - 1 + count) % count, by: -1 };
    case "Home":
      return { row: 0, by: 1 };
    case "End":
      return { row: count - 1, by: -1 };
    case "PageDown":
      return { row: Math.min(index + page, count - 1), by: 1 };
    case "PageUp":
      return { row: Math.max(index - page, 0), by: -1 };
    default:
      return undefined;
  }
}
