"use client";

import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { useKit } from "../../hooks/kit.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import { Button } from "../../primitives/Button.js";

const OFFICE_HOURS = { from: 9 * 60, to: 17 * 60 };

const PRESETS = [
  ["presetSunThu", ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]],
  ["presetMonFri", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]],
  ["presetEveryDay", WEEKDAYS],
  ["presetClear", []],
] as const satisfies readonly (readonly [string, readonly Weekday[]])[];

/** Props of WeekToolbar. */
export interface WeekToolbarProps {
  actions: WeekActions;
  canUndo: boolean;
  say: (text: string) => void;
}

/** Fills the whole week at once, and takes changes back. */
export function WeekToolbar({ actions, canUndo, say }: WeekToolbarProps) {
  const { messages, format } = useKit();
  const { slots: words } = messages;
  return (
    <div className="vak-week-tools">
      <select
        className="vak-input vak-select"
        aria-label={words.presets}
        value=""
        onChange={(event) => {
          const preset = PRESETS.find(([name]) => name === event.target.value);
          if (!preset) return;
          actions.fill(preset[1], OFFICE_HOURS);
          say(format(words.presetApplied, { preset: words[preset[0]] }));
        }}
      >
        <option value="">{words.presets}</option>
        {PRESETS.map(([name]) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
      <Button
        look="quiet"
        icon="undo"
        aria-disabled={!canUndo || undefined}
        onClick={() => {
          if (!canUndo) return;
          actions.undo();
          say(words.undone);
        }}
      >
        {words.undo}
      </Button>
    </div>
  );
}
