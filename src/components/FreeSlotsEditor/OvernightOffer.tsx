"use client";

import { DAY_END, type Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { splitOvernight, type Weekday, WEEKDAYS } from "../../core/week.js";
import { slots } from "../../i18n/english/slots.js";
import { weekdayName } from "../../i18n/format.js";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { slots };

/** Props of OvernightOffer. */
export interface OvernightOfferProps {
  day: Weekday;
  /** The row's place on its day, from 1. */
  number: number;
  /** Two times of which the second is before the first. */
  slot: Slot;
  clock: (minute: Minute) => string;
  onSplit: () => void;
}

/** What a slot that ends before it starts may mean: one that runs up to midnight, or over it into the next day. */
export function OvernightOffer({ day, number, slot, clock, onSplit }: OvernightOfferProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const nameOf = (each: Weekday) => weekdayName(WEEKDAYS.indexOf(each), locale);
  const [today, tomorrow] = splitOvernight(day, slot).map((part) =>
    format(words.daySlot, { day: nameOf(part.day), from: clock(part.slot.from), to: clock(part.slot.to) }),
  );
  if (today === undefined) return null;
  const place = { day: nameOf(day), number, time: clock(DAY_END) };
  return (
    <>
      <p {...part("hint")}>
        {tomorrow === undefined
          ? format(words.untilMidnightOffer, { today })
          : format(words.overnightOffer, { today, tomorrow })}
      </p>
      <Button
        look="quiet"
        aria-label={format(tomorrow === undefined ? words.untilMidnightLabel : words.overnightLabel, place)}
        onClick={onSplit}
      >
        {tomorrow === undefined ? format(words.untilMidnight, place) : words.overnight}
      </Button>
    </>
  );
}
