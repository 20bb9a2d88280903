"use client";

import { foldText } from "../core/text.js";

/** Letters that follow each other within this time make one word. */
const PAUSE_MS = 800;

/** What has been typed in a list that is not a text field. */
export interface TypeAhead {
  text: string;
  at: number;
}

/** The word so far, with one more key; `undefined` where the key types nothing. */
export function typeAhead(before: TypeAhead | undefined, key: string, at: number): TypeAhead | undefined {
  const goesOn = before !== undefined && at - before.at < PAUSE_MS;
  // A space begins no word: alone it belongs to the control that has the focus.
  if (!/^.$/u.test(key) || (key === " " && !goesOn)) return undefined;
  return { text: goesOn ? before.text + key : key, at };
}

/**
 * The first row whose name starts with what was typed, from the current row on and round the end; case, diacritics and
 * letter forms make no difference. One letter, also pressed several times, goes to the next row that has it.
 */
export function findTyped(
  text: string,
  index: number,
  count: number,
  nameAt: (index: number) => string,
): number | undefined {
  const folded = foldText(text);
  const letters = new Set(folded);
  const wanted = letters.size === 1 ? [...letters][0] : folded;
  if (!wanted) return undefined;
  const first = letters.size === 1 ? index + 1 : index;
  for (let step = 0; step < count; step += 1) {
    const row = (first + step) % count;
    if (foldText(nameAt(row)).startsWith(wanted)) return row;
  }
  return undefined;
}
