import type { Picture } from "../components/look/pictures.js";

/** One cell of a map stands for so many pixels in each direction. */
const CELL = 8;
/** How many columns of cells are compared on their own: what stands beside them may be longer or shorter. */
const BAND = 8;
/** How far a block may stand aside, in cells, for the words before it. */
const SLACK = 4;
/** How many rows are judged together: what is astray in one place is a block, what is astray here and there is letters. */
const PLACE = 6;
/** Colours closer than this are one. */
const FAINT = 40;

/**
 * Where blocks stand in a picture, and in which colours: of each square of pixels the one that stands out most from the
 * picture's first. Lines of one pixel stay as strong as they are.
 */
export function blockMap({ width, height, data }: Picture): Picture {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const cells = new Uint8ClampedArray(columns * rows * 4);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      let strongest = (row * CELL * width + column * CELL) * 4;
      let most = -1;
      for (let y = row * CELL; y < Math.min((row + 1) * CELL, height); y += 1)
        for (let x = column * CELL; x < Math.min((column + 1) * CELL, width); x += 1) {
          const apart = distance(data, (y * width + x) * 4, data, 0);
          if (apart > most) [most, strongest] = [apart, (y * width + x) * 4];
        }
      for (let channel = 0; channel < 4; channel += 1)
        cells[(row * columns + column) * 4 + channel] = data[strongest + channel] ?? 0;
    }
  return { width: columns, height: rows, data: cells };
}

/**
 * How many cells have nothing to stand for them in the other map, in the place where most have not. Empty rows may come
 * and go, as they do where a line breaks elsewhere in another font; what is painted may not.
 */
export function cellsAstray(before: Picture, after: Picture): number {
  if (before.width !== after.width) return Infinity;
  const bands = Array.from({ length: Math.ceil(before.width / BAND) }, (_, band) => band * BAND);
  return Math.max(...bands.map((start) => most(strayInBand(before, after, start))));
}

/** The largest sum of neighbours. */
function most(costs: readonly number[]): number {
  return Math.max(
    0,
    ...costs.map((_, at) => costs.slice(at, at + PLACE).reduce((sum, cost) => sum + cost, 0)),
  );
}

const GOES = 1;
const COMES = 2;

/** What each step costs on the cheapest way from one band to the other: a row matches another, or comes, or goes. */
function strayInBand(before: Picture, after: Picture, start: number): number[] {
  const gone = rowsPainted(before, start);
  const come = rowsPainted(after, start);
  const width = after.height + 1;
  const steps = new Uint8Array((before.height + 1) * width);
  // Rows far from where they were are not looked at.
  const reach = 24 + Math.abs(before.height - after.height);
  let costs = new Float64Array(width);
  for (let column = 1; column < width; column += 1) {
    costs[column] = (costs[column - 1] ?? 0) + (come[column - 1] ?? 0);
    steps[column] = COMES;
  }
  for (let row = 1; row <= before.height; row += 1) {
    const next = new Float64Array(width).fill(Infinity);
    next[0] = (costs[0] ?? 0) + (gone[row - 1] ?? 0);
    steps[row * width] = GOES;
    for (let column = Math.max(1, row - reach); column <= Math.min(after.height, row + reach); column += 1) {
      const goes = (costs[column] ?? Infinity) + (gone[row - 1] ?? 0);
      const comes = (next[column - 1] ?? Infinity) + (come[column - 1] ?? 0);
      const least = Math.min(goes, comes);
      const base = costs[column - 1] ?? Infinity;
      const matches = base >= least ? Infinity : base + apart(before, row - 1, after, column - 1, start);
      next[column] = Math.min(least, matches);
      if (matches > least) steps[row * width + column] = goes <= comes ? GOES : COMES;
    }
    costs = next;
  }
  return costsOf(steps, width, (row, column, step) => {
    if (step === GOES) return gone[row - 1] ?? 0;
    return step === COMES ? (come[column - 1] ?? 0) : apart(before, row - 1, after, column - 1, start);
  });
}

/** The way back through the steps, with the cost of each. */
function costsOf(
  steps: Uint8Array,
  width: number,
  costOf: (row: number, column: number, step: number) => number,
): number[] {
  const costs: number[] = [];
  let [row, column] = [steps.length / width - 1, width - 1];
  while (row > 0 || column > 0) {
    const step = steps[row * width + column] ?? 0;
    costs.push(costOf(row, column, step));
    if (step !== COMES) row -= 1;
    if (step !== GOES) column -= 1;
  }
  return costs;
}

/** In how many cells of a band two rows differ, each way. */
function apart(before: Picture, row: number, after: Picture, other: number, start: number): number {
  return unlike(before, row, after, other, start) + unlike(after, other, before, row, start);
}

function unlike(one: Picture, row: number, other: Picture, there: number, start: number): number {
  let count = 0;
  for (let column = start; column < Math.min(start + BAND, one.width); column += 1) {
    const at = (row * one.width + column) * 4;
    let found = false;
    for (let step = -SLACK; step <= SLACK && !found; step += 1) {
      const beside = column + step;
      if (beside < 0 || beside >= other.width) continue;
      found = distance(one.data, at, other.data, (there * other.width + beside) * 4) <= FAINT;
    }
    if (!found) count += 1;
  }
  return count;
}

/** For each row, how many cells of the band are not of the page's or a card's own colour. */
function rowsPainted(map: Picture, start: number): number[] {
  const papers = papersOf(map);
  return Array.from({ length: map.height }, (_, row) => {
    let count = 0;
    for (let column = start; column < Math.min(start + BAND, map.width); column += 1) {
      const at = (row * map.width + column) * 4;
      if (papers.every((paper) => distance(map.data, at, map.data, paper) > FAINT)) count += 1;
    }
    return count;
  });
}

/** Where the two most frequent colours of a map stand in it. */
function papersOf({ data }: Picture): number[] {
  const found = new Map<string, { at: number; count: number }>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = [...data.subarray(at, at + 3)].map((channel) => channel >> 3).join(" ");
    const known = found.get(colour) ?? { at, count: 0 };
    found.set(colour, { at: known.at, count: known.count + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, 2)
    .map(({ at }) => at);
}

function distance(one: Uint8ClampedArray, at: number, other: Uint8ClampedArray, there: number): number {
  let most = 0;
  for (let channel = 0; channel < 3; channel += 1)
    most = Math.max(most, Math.abs((one[at + channel] ?? 0) - (other[there + channel] ?? 0)));
  return most;
}
