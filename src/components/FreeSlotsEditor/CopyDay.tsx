"use client";

import { useEffect, useRef, useState } from "react";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { weekdayName } from "../../i18n/format.js";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";

/** Props of CopyDay. */
export interface CopyDayProps {
  day: Weekday;
  dayName: string;
  order: readonly Weekday[];
  onCopy: (to: Weekday[]) => void;
  onClose: () => void;
}

/** Chooses the days that get a copy of one day's slots. Escape closes it. */
export function CopyDay({ day, dayName, order, onCopy, onClose }: CopyDayProps) {
  const { messages, format, locale } = useKit();
  const { slots: words } = messages;
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const panel = useRef<HTMLFieldSetElement>(null);
  const others = order.filter((each) => each !== day);
  useEffect(() => panel.current?.querySelector("input")?.focus(), []);

  function close() {
    // The button that opened this panel stands in the same day.
    panel.current?.closest("[role=group]")?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    onClose();
  }

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
      <label className="vak-check">
        <input
          className="vak-checkbox"
          type="checkbox"
          checked={chosen.length === others.length}
          onChange={(event) => setChosen(event.target.checked ? others : [])}
        />
        {words.copyAll}
      </label>
      {others.map((each) => (
        <label className="vak-check" key={each}>
          <input
            className="vak-checkbox"
            type="checkbox"
            checked={chosen.includes(each)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, each] : chosen.filter((one) => one !== each))
            }
          />
          {weekdayName(WEEKDAYS.indexOf(each), locale)}
        </label>
      ))}
      <div className="vak-copy-actions">
        <Button
          look="primary"
          disabled={chosen.length === 0}
          onClick={() => {
            onCopy([...chosen]);
            close();
          }}
        >
          {words.copyApply}
        </Button>
        <Button look="quiet" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
