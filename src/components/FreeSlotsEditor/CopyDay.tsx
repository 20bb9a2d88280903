"use client";

import { useEffect, useRef, useState } from "react";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { formatList, weekdayName } from "../../i18n/format.js";
import { weekend } from "../../i18n/region.js";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";

/** Props of CopyDay. */
export interface CopyDayProps {
  day: Weekday;
  dayName: string;
  order: readonly Weekday[];
  /** Whether a day has slots that a copy would replace. */
  isFilled: (day: Weekday) => boolean;
  onCopy: (to: Weekday[]) => void;
  onClose: () => void;
}

/** Chooses the days that get a copy of one day's slots, and says which of them have slots to lose. Escape closes it. */
export function CopyDay({ day, dayName, order, isFilled, onCopy, onClose }: CopyDayProps) {
  const { messages, format, locale } = useKit();
  const { slots: words } = messages;
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const panel = useRef<HTMLFieldSetElement>(null);
  const others = order.filter((each) => each !== day);
  const off = weekend(locale);
  const nameOf = (each: Weekday) => weekdayName(WEEKDAYS.indexOf(each), locale);
  const replaced = chosen.filter(isFilled);
  useEffect(() => panel.current?.querySelector("input")?.focus(), []);

  function close() {
    // The button that opened this panel stands in the same day.
    panel.current?.closest("[role=group]")?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    onClose();
  }

  const check = (label: string, days: readonly Weekday[]) =>
    days.length > 0 && (
      <label className="vak-check" key={label}>
        <input
          className="vak-checkbox"
          type="checkbox"
          checked={days.every((each) => chosen.includes(each))}
          onChange={({ target }) => {
            const rest = chosen.filter((each) => !days.includes(each));
            setChosen(target.checked ? [...rest, ...days] : rest);
          }}
        />
        {label}
      </label>
    );

  return (
    <fieldset
      className="vak-copy"
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <legend className="vak-copy-title">{format(words.copyTitle, { day: dayName })}</legend>
      <div className="vak-copy-days">
        {check(words.copyAll, others)}
        {check(
          words.copyWeekdays,
          others.filter((each) => !off.includes(each)),
        )}
        {check(
          words.copyWeekend,
          others.filter((each) => off.includes(each)),
        )}
      </div>
      <div className="vak-copy-days">{others.map((each) => check(nameOf(each), [each]))}</div>
      <div className="vak-copy-actions">
        <p className="vak-warning" role="status" hidden={replaced.length === 0}>
          {replaced.length > 0 &&
            format(words.copyOverwrites, { days: formatList(replaced.map(nameOf), locale) })}
        </p>
        <Button
          look="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            onCopy([...chosen]);
            close();
          }}
        >
          {replaced.length > 0 ? words.copyReplace : words.copyApply}
        </Button>
        <Button look="quiet" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
