"use client";

import type { Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { formatList } from "../../i18n/format.js";
import type { ToldSlot } from "../../hooks/dayFacts.js";
import type { WordedKit } from "../../hooks/kit.js";
import type { slots } from "../../i18n/english/slots.js";

const LONGEST_LINE = 6;

/** The slots of a day in words, in order; many of them by their number alone. */
export function slotsText(
  told: readonly (Slot & Partial<ToldSlot>)[],
  clock: (minute: Minute) => string,
  { messages, format, locale }: WordedKit<{ slots: typeof slots }>,
): string {
  const { slots: words } = messages;
  if (told.length > LONGEST_LINE) return format(words.many, { count: told.length });
  const ranges = told
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, overnight }) =>
      format(overnight ? words.rangeOvernight : words.range, { from: clock(from), to: clock(to) }),
    );
  return formatList(ranges, locale);
}
