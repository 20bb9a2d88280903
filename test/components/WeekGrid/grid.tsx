import { useState } from "react";
import { page } from "vitest/browser";
import { type FreeSlots, type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { SlotRow } from "../../../src/components/FreeSlotsEditor/SlotRow.js";
import { WeekGrid, type WeekGridProps } from "../../../src/components/FreeSlotsEditor/WeekGrid.js";
import { useWeek } from "../../../src/hooks/useWeek.js";
import { ar } from "../../../src/i18n/ar.js";
import { en, type Messages } from "../../../src/i18n/en.js";
import { formatClock, weekdayName } from "../../../src/i18n/format.js";
import { weekFrom } from "../../../src/i18n/region.js";
import { VoiceAgentKitProvider } from "../../../src/index.js";
import { KitRoot } from "../../../src/primitives/KitRoot.js";
import { show } from "../show.js";

/** Both reading directions: the key that goes on to the next day, and how a slot is called. */
export const directions = [
  {
    direction: "left to right",
    words: en as Messages,
    onward: "ArrowRight",
    back: "ArrowLeft",
    named: (day: Weekday, from: string, to: string) => `${day}, ${from} to ${to}`,
  },
  {
    direction: "right to left",
    words: ar,
    onward: "ArrowLeft",
    back: "ArrowRight",
    named: (day: Weekday, from: string, to: string) =>
      `${dayName(day, "ar")}، من ${clock(from, "ar")} إلى ${clock(to, "ar")}`,
  },
] as const;

/** A grid over a week of its own, with what it said and emitted. */
export function showGrid(
  slots: Partial<FreeSlots>,
  options: { words?: Messages } & Partial<WeekGridProps> = {},
) {
  const { words = en, ...props } = options;
  const said: string[] = [];
  const values: FreeSlots[] = [];
  const start = Object.fromEntries(WEEKDAYS.map((day) => [day, slots[day] ?? []])) as FreeSlots;
  const formatTime = (minute: number) => formatClock(minute, words.locale);

  function Grid() {
    const { week, actions } = useWeek(undefined, start, (value) => values.push(value));
    const [announce] = useState(() => (text: string) => void said.push(text));
    return (
      <div
        onKeyDown={(event) => {
          if (event.ctrlKey && event.key === "z") actions.undo();
        }}
      >
        <button type="button">before</button>
        <WeekGrid
          week={week}
          actions={actions}
          order={weekFrom("Monday")}
          locked={false}
          SlotRow={SlotRow}
          say={announce}
          formatTime={formatTime}
          {...props}
        />
        <button type="button">after</button>
      </div>
    );
  }
  const shown = show(
    <VoiceAgentKitProvider messages={words}>
      <KitRoot>
        <Grid />
      </KitRoot>
    </VoiceAgentKitProvider>,
  );
  return { ...shown, said, values, last: (day: Weekday) => texts(values.at(-1)?.[day] ?? []) };
}

/** The slots of a day as `09:00-12:30`. */
const texts = (slots: FreeSlots[Weekday]) => slots.map(({ from, to }) => `${from}-${to}`);

export const dayName = (day: Weekday, locale: string) => weekdayName(WEEKDAYS.indexOf(day), locale);

function clock(text: string, locale: string): string {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return formatClock(hours * 60 + minutes, locale);
}

/** The slot with exactly this name. */
export const slotNamed = (name: string) => page.getByRole("button", { name, exact: true });

/** The accessible name of what has the focus. */
export const focusedName = () => document.activeElement?.getAttribute("aria-label");

function body(): HTMLElement {
  const found = document.querySelector<HTMLElement>(".vak-grid-body");
  if (!found) throw new Error("no grid is shown");
  return found;
}

/** The point of the test's own window where a minute of a day (0 is the first column) stands. */
export function pointOf(column: number, minute: number): { x: number; y: number } {
  const box = body().getBoundingClientRect();
  const across = (column + 0.5) / 7;
  const share = getComputedStyle(body()).direction === "rtl" ? 1 - across : across;
  return { x: box.left + box.width * share, y: box.top + (box.height * minute) / 1440 };
}

export const scroller = (): HTMLElement => body().parentElement ?? document.body;
