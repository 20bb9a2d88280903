"use client";

import { useEffect, useRef, useState } from "react";
import type { Minute } from "../../core/clock.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { copySlots } from "../../i18n/english/copySlots.js";
import { formatList, lineStart, weekdayName } from "../../i18n/format.js";
import { weekend } from "../../i18n/region.js";
import type { Day } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { useFocusAfter } from "../../hooks/useFocusAfter.js";
import { Button } from "../../primitives/Button.js";
import { CopyQuestion } from "./CopyQuestion.js";

const ENGLISH = { slots: copySlots };

/** Props of CopyDay. */
export interface CopyDayProps {
  day: Weekday;
  dayName: string;
  order: readonly Weekday[];
  clock: (minute: Minute) => string;
  /** A day as it is now; one that has rows would lose them to a copy, even while it is closed. */
  dayNow: (day: Weekday) => Day;
  onCopy: (to: Weekday[]) => void;
  onClose: () => void;
}

/** Chooses the days that get a copy of one day's slots, and asks before any of them loses its own. Escape goes back. */
export function CopyDay({ day, dayName, order, clock, dayNow, onCopy, onClose }: CopyDayProps) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { slots: words } = messages;
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const [asking, setAsking] = useState(false);
  const focusAfter = useFocusAfter();
  const panel = useRef<HTMLFieldSetElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const others = order.filter((each) => each !== day);
  const off = weekend(locale);
  const nameOf = (each: Weekday) => weekdayName(WEEKDAYS.indexOf(each), locale);
  const replaced = others.filter((each) => chosen.includes(each) && dayNow(each).rows.length > 0);
  const replacedNames = formatList(replaced.map(nameOf), locale);
  useEffect(() => panel.current?.querySelector("input")?.focus(), []);

  function close() {
    // The button that opened this panel stands in the same day.
    panel.current?.closest("[role=group]")?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
    onClose();
  }

  function copy() {
    onCopy([...chosen]);
    close();
  }

  function back() {
    setAsking(false);
    focusAfter(() => copyButton.current);
  }

  useEscape(panel, true, () => (asking ? back() : close()), "inside");

  const check = (label: string, days: readonly Weekday[]) =>
    days.length > 0 && (
      <label {...part("check")} key={label}>
        <components.Checkbox
          {...part("checkbox")}
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
    <fieldset {...part("copy")} ref={panel}>
      {!asking && <legend {...part("copy-title")}>{format(words.copyTitle, { day: dayName })}</legend>}
      {asking ? (
        <CopyQuestion
          question={format(words.copyAsk, { days: replacedNames })}
          replaced={replaced.map((each) => ({ name: nameOf(each), day: dayNow(each) }))}
          dayName={dayName}
          clock={clock}
          onReplace={copy}
          onBack={back}
        />
      ) : (
        <>
          <div {...part("copy-days")}>
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
          <div {...part("copy-days")}>
            {others.map((each) => check(lineStart(nameOf(each), locale), [each]))}
          </div>
          <p {...part("warning")} role="status" hidden={replaced.length === 0}>
            {replaced.length > 0 && format(words.copyOverwrites, { days: replacedNames })}
          </p>
          <div {...part("copy-actions")}>
            <Button
              look="primary"
              ref={copyButton}
              disabled={chosen.length === 0}
              onClick={() => (replaced.length > 0 ? setAsking(true) : copy())}
            >
              {words.copyApply}
            </Button>
            <Button look="quiet" onClick={close}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
