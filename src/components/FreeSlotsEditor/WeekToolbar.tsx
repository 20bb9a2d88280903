"use client";

import { memo } from "react";
import { isRecord, listOf, ownRecord } from "../../core/record.js";
import { type FreeSlots, type Weekday, WEEKDAYS } from "../../core/week.js";
import { dailyWeek } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import { slots } from "../../i18n/english/slots.js";
import { Button } from "../../primitives/Button.js";
import { Icon } from "../../primitives/Icon.js";
import { MenuButton } from "../../primitives/MenuButton.js";
import { Segments } from "../../primitives/Segments.js";

const ENGLISH = { slots };

/** A week to fill in at once. */
export interface WeekPreset {
  /** Its name, in the reader's language. */
  label: string;
  /** What it puts in the place of the whole week. */
  freeSlots: FreeSlots;
}

const OFFICE_HOURS = { from: "09:00", to: "17:00" };

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
  canRedo: boolean;
  say: (text: string) => void;
  presets: readonly WeekPreset[] | undefined;
  locked: boolean;
  /** The view in force, where the reader may switch. */
  view: "list" | "grid" | undefined;
  onView: (view: "list" | "grid") => void;
}

/** Fills the whole week at once, takes changes back and makes them again, and switches between the views. */
export const WeekToolbar = memo(function WeekToolbar({
  actions,
  canUndo,
  canRedo,
  say,
  presets,
  ...props
}: WeekToolbarProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const all: readonly WeekPreset[] = [
    ...listOf(presets).filter(isPreset),
    ...PRESETS.map(([name, days]) => ({
      label: format(words[name], { from: 9, to: 5 }),
      freeSlots: dailyWeek(days, OFFICE_HOURS),
    })),
  ];
  return (
    <div {...part("week-tools")}>
      {!props.locked && (
        <>
          <MenuButton
            groups={[{ items: all.map(({ label }, index) => ({ id: String(index), label })) }]}
            onChoose={(id) => {
              const preset = all[Number(id)];
              if (!preset) return;
              actions.fill(preset.freeSlots);
              say(format(words.presetApplied, { preset: preset.label }));
            }}
          >
            {words.presets}
            <Icon name="expand" />
          </MenuButton>
          <Button
            look="quiet"
            icon="undo"
            title={words.undo}
            aria-disabled={!canUndo || undefined}
            onClick={() => {
              actions.undo();
              if (canUndo) say(words.undone);
            }}
          />
          <Button
            look="quiet"
            icon="redo"
            title={words.redo}
            aria-disabled={!canRedo || undefined}
            onClick={() => {
              actions.redo();
              if (canRedo) say(words.redone);
            }}
          />
        </>
      )}
      {props.view && <ViewSwitch view={props.view} onView={props.onView} />}
    </div>
  );
});

const isPreset = (given: unknown): given is WeekPreset =>
  typeof ownRecord(given)["label"] === "string" && isRecord(ownRecord(given)["freeSlots"]);

function ViewSwitch({ view, onView }: { view: "list" | "grid"; onView: (view: "list" | "grid") => void }) {
  const { slots: words } = useKit(ENGLISH).messages;
  const views = [
    { value: "list", label: words.list },
    { value: "grid", label: words.week },
  ] as const;
  return <Segments aria-label={words.view} options={views} value={view} onChange={onView} />;
}
