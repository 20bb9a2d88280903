"use client";

import type { Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { formatList } from "../../i18n/format.js";
import type { ToldSlot } from "../../hooks/dayFacts.js";
import type { Kit } from "../../hooks/kit.js";
import type { Messages } from "../../i18n/en.js";

const LONGEST_LINE = 6;

/** The slots of a day in words, in order; many of them by their number alone. */
export function slotsText(
  slots: readonly (Slot & Partial<ToldSlot>)[],
  clock: (minute: Minute) => string,
  { messages, format, locale }: Kit & { messages: { slots: Omit<Messages["slots"], "grid"> } },
): string {
  const { slots: words } = messages;
  if (slots.length > LONGEST_LINE) return format(words.many, { count: slots.length });
  const ranges = slots
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, overnight }) =>
      format(overnight ? words.rangeOvernight : words.range, { from: clock(from), to: clock(to) }),
    );
  return formatList(ranges, locale);
}
