/**
 * @typedef {import("../statistics.mjs").Sample} Sample
 * @typedef {import("../laboratory.mjs").Laboratory} Laboratory
 * @typedef {object} Subject
 * @property {string} label
 * @property {string} query what its page is asked for
 * @property {string} [floor] the label of the row that it is compared with; the first where none is named
 * @property {boolean} [again] the floor once more: a true ratio of 1, which tells how far the others can be trusted
 *
 * @typedef {object} Figures
 * @property {string[]} names in the order of the table
 * @property {(laboratory: Laboratory, subject: Subject) => Promise<Sample>} measure
 * @property {boolean} [onClock] milliseconds on the clock that mean something by themselves, rather than CPU time that
 *   does to the floor's
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {string} page its HTML file
 * @property {boolean} [peers] whether it needs what is installed for the bench alone
 * @property {Subject[]} subjects
 * @property {Figures} timed taken in each round
 * @property {Figures} [exact] the same whenever they are taken, so that they are taken once
 * @property {(laboratory: Laboratory, subject: Subject) => Promise<void>} [check] throws where a subject does not do
 *   what the others do; runs before anything is timed
 */
export {};
