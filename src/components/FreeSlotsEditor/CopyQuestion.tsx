"use client";

import { useEffect, useRef } from "react";
import type { Minute } from "../../core/clock.js";
import { copySlots } from "../../i18n/english/copySlots.js";
import { formatList, lineStart } from "../../i18n/format.js";
import { type Day, slotOf } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { Button } from "../../primitives/Button.js";
import { slotsText } from "./slotsText.js";

const ENGLISH = { slots: copySlots };

/** Props of CopyQuestion. */
export interface CopyQuestionProps {
  question: string;
  /** The days that would lose their slots. */
  replaced: readonly { name: string; day: Day }[];
  /** The name of the day whose slots they would get. */
  dayName: string;
  clock: (minute: Minute) => string;
  onReplace: () => void;
  onBack: () => void;
}

/** Asks whether slots may be replaced and names each of them. It takes the focus itself, so that no key answers by chance. */
export function CopyQuestion({ question, replaced, dayName, clock, ...answers }: CopyQuestionProps) {
  const kit = useKit(ENGLISH);
  const { messages, format, locale, part } = kit;
  const { slots: words } = messages;
  const id = useKitId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);

  function lost({ rows, open }: Day): string {
    const slots = rows.flatMap((row) => slotOf(row) ?? []);
    const text =
      slots.length === rows.length
        ? slotsText(slots, clock, kit)
        : format(words.many, { count: rows.length });
    return open ? text : `${text} (${words.closed})`;
  }

  const lines = replaced.map(({ name, day }) => ({ name, slots: lost(day) }));
  const alike = [...new Set(lines.map(({ slots }) => slots))].map((slots) => {
    const names = lines.filter((line) => line.slots === slots).map(({ name }) => name);
    return lineStart(format(words.daySlots, { days: formatList(names, locale), slots }), locale);
  });

  return (
    <div
      {...part("copy-question")}
      role="group"
      aria-labelledby={`${id}-question`}
      aria-describedby={`${id}-lost ${id}-taken`}
      ref={group}
      tabIndex={-1}
    >
      <p {...part("copy-title")} id={`${id}-question`}>
        {question}
      </p>
      <ul {...part("copy-lost")} id={`${id}-lost`}>
        {alike.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p {...part("hint")} id={`${id}-taken`}>
        {format(words.copyTaken, { day: dayName })}
      </p>
      <div {...part("copy-actions")}>
        <Button look="primary" onClick={answers.onReplace}>
          {words.copyReplace}
        </Button>
        <Button look="quiet" onClick={answers.onBack}>
          {words.copyBack}
        </Button>
      </div>
    </div>
  );
}
