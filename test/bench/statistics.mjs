/**
 * @typedef {Record<string, number>} Sample the figures of one page, by name
 * @typedef {{ median: number, ratio: number, lowest: number, highest: number }} Finding the figure itself; and to the
 *   floor the median of the ratios of each round, with the lowest and the highest of them
 */

/** Between these the floor has to stand to itself, or the other ratios of the run cannot be trusted either. */
export const TRUSTED = { least: 0.9, most: 1.1 };

/** @param {readonly number[]} figures */
export function median(figures) {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/**
 * What the rounds say about one figure. A ratio is taken within a round, as what slows the machine down for a while
 * slows all of a round.
 *
 * @param {string} figure
 * @param {readonly Sample[]} samples one for each round
 * @param {readonly Sample[]} floors those of the floor, from the same rounds
 * @returns {Finding}
 */
export function findingOf(figure, samples, floors) {
  const of = (/** @type {Sample | undefined} */ sample) => sample?.[figure] ?? NaN;
  const ratios = samples.map((sample, round) => of(sample) / of(floors[round]));
  return {
    median: median(samples.map(of)),
    ratio: median(ratios),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  };
}

/**
 * Why a run is void: the figures in which the floor, measured again, is not the floor.
 *
 * @param {Record<string, number>} ratios of the floor to itself, by figure
 * @returns {string[]}
 */
export function doubtsAbout(ratios) {
  return Object.entries(ratios)
    .filter(([, ratio]) => !(ratio >= TRUSTED.least && ratio <= TRUSTED.most))
    .map(([figure, ratio]) => `${figure} ${ratio.toFixed(2)}`);
}
