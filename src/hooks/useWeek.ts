"use client";

import { useMemo, useRef, useState } from "react";
import type { Issue } from "../core/issue.js";
import type { Slot } from "../core/slots.js";
import type { FreeSlots, Weekday } from "../core/week.js";
import { offeredSlot } from "./dayFacts.js";
import * as editor from "./editorWeek.js";
import { callHost } from "./callHost.js";
import { useLatest } from "./useLatest.js";
import { weekIssues } from "./weekIssues.js";

/** What `onChange` tells beside the value. */
export interface FreeSlotsState {
  /** Whether every row is a valid slot and none overlap. */
  valid: boolean;
  /** What is wrong, with paths from the day on: `["Monday", 0, "to"]`. */
  issues: Issue[];
}

/** Every change that can be made to a week; the same object for as long as the editor lives. */
export interface WeekActions {
  /** The slot that was added, or `undefined` when the day is full. */
  add(day: Weekday): Slot | undefined;
  /** Adds this very slot. */
  insert(day: Weekday, slot: Slot): void;
  /** Gives a row another slot, on its day or another one. Moves of one row in a run are one step to undo. */
  place(day: Weekday, id: string, toDay: Weekday, slot: Slot): void;
  /** Puts a day's rows in order; nothing to undo, since the value is the same week. */
  sort(day: Weekday): void;
  type(day: Weekday, id: string, side: editor.Side, text: string): void;
  /** Writes a typed time in full once its input is left. */
  settle(day: Weekday, id: string, side: editor.Side): void;
  remove(day: Weekday, id: string): void;
  setOpen(day: Weekday, open: boolean): void;
  copy(from: Weekday, to: readonly Weekday[]): void;
  merge(day: Weekday): void;
  split(day: Weekday, id: string): void;
  /** Replaces the whole week. */
  fill(freeSlots: FreeSlots): void;
  /** A day as it is now. */
  day(day: Weekday): editor.Day;
  undo(): void;
  redo(): void;
}

interface State {
  week: editor.EditorWeek;
  past: readonly editor.EditorWeek[];
  future: readonly editor.EditorWeek[];
  /** What the last remembered change was typed into: further typing there is the same step. */
  typing: string | undefined;
  /** Whether the host's next value answers a change that was made at once, not typed. */
  asked: boolean;
}

const MADE_AT_ONCE = { typing: undefined, asked: true };
const MOST_UNDO = 100;
const MOST_RECENT = 20;

/** The state behind the slots editor, over the API's own text value, held by the parent or here. */
export function useWeek(
  value: Partial<FreeSlots> | undefined,
  defaultValue: Partial<FreeSlots> | undefined,
  onChange: ((value: FreeSlots, state: FreeSlotsState) => void) | undefined,
): { week: editor.EditorWeek; canUndo: boolean; canRedo: boolean; actions: WeekActions } {
  const given = useMemo(() => value && JSON.stringify(value), [value]);
  const [state, setState] = useState<State>(() => ({
    week: editor.readEditorWeek(value ?? defaultValue),
    past: [],
    future: [],
    typing: undefined,
    asked: false,
  }));
  const [told, setTold] = useState(given);
  const [seen, setSeen] = useState({ value, text: given });
  const [recent, setRecent] = useState<readonly string[]>([]);
  const latest = useLatest({ state, onChange });
  const pending = useRef<State | undefined>(undefined);

  // The parent holds the value and has changed it to something this editor did not say: start from it.
  if (value !== seen.value) {
    setSeen({ value, text: given });
    // A host that answers late says again what was typed a moment ago; taking that in would undo what came since.
    const late = !state.asked && state.typing !== undefined && given !== undefined && recent.includes(given);
    // The same week in another object refuses what was asked for; while somebody types it says nothing.
    const answers = given !== seen.text || state.asked;
    if (given !== undefined && given !== told && answers && !late) {
      setTold(given);
      setState({
        week: editor.readEditorWeek(value),
        past: state.past,
        future: [],
        typing: undefined,
        asked: false,
      });
    }
  }

  const actions = useMemo((): WeekActions => {
    const now = () => pending.current ?? latest.current.state;

    function commit(next: State) {
      const before = editor.weekText(now().week);
      const text = editor.weekText(next.week);
      // Two changes in one event: the second builds on the first before either is rendered.
      pending.current = next;
      queueMicrotask(() => (pending.current = undefined));
      setState(next);
      setTold(text);
      setRecent((last) => [...last.slice(-MOST_RECENT), text]);
      if (text === before) return;
      const issues = weekIssues(next.week);
      callHost(latest.current.onChange, editor.writeEditorWeek(next.week), {
        valid: issues.length === 0,
        issues,
      });
    }

    function change(week: editor.EditorWeek, typing?: string, asked = typing === undefined) {
      const { week: before, past, typing: lastTyping } = now();
      if (week === before) return;
      const same = typing !== undefined && typing === lastTyping;
      commit({
        week,
        typing,
        asked,
        past: same ? past : [...past.slice(-MOST_UNDO), before],
        future: [],
      });
    }

    return {
      add(day) {
        const slot = offeredSlot(now().week[day]);
        if (slot) change(editor.withSlot(now().week, day, slot));
        return slot;
      },
      insert: (day, slot) => change(editor.withSlot(now().week, day, slot)),
      place: (day, id, toDay, slot) =>
        change(editor.withPlaced(now().week, day, id, toDay, slot), `${id} place`, true),
      sort: (day) => commit({ ...now(), week: editor.withSorted(now().week, day) }),
      type: (day, id, side, text) =>
        change(editor.withText(now().week, day, id, side, text), `${id} ${side}`),
      settle(day, id, side) {
        commit({ ...now(), week: editor.withSettled(now().week, day, id, side), typing: undefined });
      },
      remove: (day, id) => change(editor.withoutSlot(now().week, day, id)),
      setOpen: (day, open) => change(editor.withOpen(now().week, day, open)),
      copy: (from, to) => change(editor.withCopies(now().week, from, to)),
      merge: (day) => change(editor.withMerged(now().week, day)),
      split: (day, id) => change(editor.withSplit(now().week, day, id)),
      fill: (freeSlots) => change(editor.readEditorWeek(freeSlots)),
      day: (day) => now().week[day],
      undo() {
        const { week: present, past, future } = now();
        const week = past.at(-1);
        if (week) commit({ ...MADE_AT_ONCE, week, past: past.slice(0, -1), future: [present, ...future] });
      },
      redo() {
        const { week: present, past, future } = now();
        const [week, ...rest] = future;
        if (week) commit({ ...MADE_AT_ONCE, week, past: [...past, present], future: rest });
      },
    };
  }, [latest]);

  return { week: state.week, canUndo: state.past.length > 0, canRedo: state.future.length > 0, actions };
}
