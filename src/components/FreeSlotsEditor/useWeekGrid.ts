"use client";

import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { DAY_END } from "../../core/clock.js";
import type { Weekday } from "../../core/week.js";
import { bringIntoView } from "../../hooks/bringIntoView.js";
import { type Draft, movedSlot, resizedSlot, sameSpot, type Spot } from "../../hooks/gridGestures.js";
import { goOf, type GridCommand, gridCommand } from "../../hooks/gridKeys.js";
import { firstShown, shownRows, type Stop, stopBeside, stopsOf } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { undoKeyOf } from "../../hooks/undoKeyOf.js";
import { useGridGestures } from "../../hooks/useGridGestures.js";
import { useGridFocus } from "./useGridFocus.js";
import { useGridSentences } from "./useGridSentences.js";
import type { WeekGridProps } from "./WeekGrid.js";

/**
 * The week grid's behaviour. A slot that is moved or resized is a draft until it is dropped, kept with Enter or left
 * with the focus; only then is the week changed, once.
 */
export function useWeekGrid(props: WeekGridProps & { step: number }) {
  const { week, actions, order, step, locked, say } = props;
  const rightToLeft = useKit().dir === "rtl";
  const tell = useGridSentences(props);
  const body = useRef<HTMLDivElement>(null);
  const pressed = useRef<Stop>(undefined);
  const [held, setHeld] = useState<Draft>();
  const stops = useMemo(() => stopsOf(week, order), [week, order]);
  const focus = useGridFocus(stops);
  const find = (key: string) => stops.find((stop) => stop.key === key);
  const isLost = held?.row !== undefined && find(held.row.id)?.day !== held.row.day;
  const draft = locked || isLost ? undefined : held;
  if (held !== draft) setHeld(draft);
  const run = draft?.by === "keys" ? draft : undefined;

  // The first week alone decides: from then on the reader scrolls.
  const [opening] = useState(() => firstShown(week));

  useEffect(() => {
    const scroller = body.current?.parentElement;
    if (body.current && scroller) scroller.scrollTop = (body.current.clientHeight * opening) / DAY_END;
  }, [opening]);
  useEffect(() => {
    if (run?.row) bringIntoView(focus.elementOf(run.row.id), { block: "nearest", inline: "nearest" });
  }, [run, focus]);

  useGridGestures(body, {
    order,
    step,
    rightToLeft,
    locked,
    spotOf: (id) => (draft?.row?.id === id ? draft : spotAt(find(id))),
    slotsOn: (day) => shownRows(week[day]).map(({ slot }) => slot),
    onPress: () => run && commit(run),
    onDraft: setHeld,
    onDrop(dropped) {
      if (locked) return;
      focus.want(dropped.row?.id ?? dropped);
      if (!commit(dropped)) return;
      say(dropped.row ? tell.placed(dropped, dropped.row.id) : tell.added(dropped));
    },
    onCancel: cancel,
    onPick: focus.to,
  });

  useEscape(focus.root, run !== undefined, () => run && cancel(run));

  /** Puts a draft into the week; false when that is where it was. */
  function commit({ row, day, slot }: Draft): boolean {
    setHeld(undefined);
    const before = row && spotAt(find(row.id));
    if (!row) actions.insert(day, slot);
    else if (!before || sameSpot(before, { day, slot })) return false;
    else actions.place(row.day, row.id, day, slot);
    return true;
  }

  function cancel({ row }: Draft) {
    setHeld(undefined);
    say(tell.cancelled(row && spotAt(find(row.id))));
  }

  function add(day: Weekday) {
    const slot = actions.add(day);
    if (slot) focus.want({ day, slot });
    say(slot ? tell.added({ day, slot }) : tell.full(day));
  }

  function remove(stop: Stop & Spot) {
    const onDay = stops.filter(({ day }) => day === stop.day);
    const index = onDay.findIndex(({ key }) => key === stop.key);
    focus.want((onDay[index + 1] ?? onDay[index - 1])?.key ?? stop.day);
    say(tell.removed(spotOfRun(stop)));
    setHeld(undefined);
    actions.remove(stop.day, stop.key);
  }

  function hold({ key, day }: Stop, now: Spot) {
    setHeld({ row: { id: key, day }, day: now.day, slot: now.slot, by: "keys" });
    say(tell.placed(now, key));
  }

  function go(stop: Stop, to: Extract<GridCommand, { do: "go" }>["to"]) {
    const index = stops.indexOf(stop);
    const from = run ? { ...stop, day: run.day, slot: run.slot } : stop;
    const targets = {
      previous: () => stops[index - 1],
      next: () => stops[index + 1],
      first: () => stops[0],
      last: () => stops.at(-1),
      dayBefore: () => stopBeside(stops, order, from, -1),
      dayAfter: () => stopBeside(stops, order, from, 1),
    };
    const target = targets[to]();
    if (target) focus.to(target.key);
  }

  /** Does what a key asks for; false where it asks for nothing here. */
  function obey(command: GridCommand, stop: Stop, repeated: boolean): boolean {
    if (command.do === "go") return (go(stop, command.to), true);
    if (command.do === "move" && (locked || !stop.slot)) {
      return obey(goOf(command.days, command.steps), stop, repeated);
    }
    if (locked) return false;
    if (command.do === "add") {
      if (!repeated) keepOrAdd(stop);
      return true;
    }
    if (!hasSlot(stop)) return false;
    const now = spotOfRun(stop);
    if (command.do === "remove") remove(stop);
    else if (command.do === "move") {
      const day = order[order.indexOf(now.day) + command.days] ?? now.day;
      hold(stop, { day, slot: movedSlot(now.slot, command.steps * step) });
    } else {
      const end = now.slot[command.side] + command.steps * step;
      hold(stop, { day: now.day, slot: resizedSlot(now.slot, command.side, end, step) });
    }
    return true;
  }

  function keepOrAdd(stop: Stop) {
    if (!run?.row) {
      add(stop.day);
      return;
    }
    focus.want(run.row.id);
    commit(run);
    say(tell.kept(run));
  }

  const spotOfRun = (stop: Stop & Spot): Spot => (run?.row?.id === stop.key ? run : stop);

  return {
    body,
    draft,
    activeKey: focus.activeKey,
    selected: focus.selected,
    edit: {
      onPlace(id: string, from: Weekday, to: Spot) {
        actions.place(from, id, to.day, to.slot);
        say(tell.placed(to, id));
      },
      onSplit(day: Weekday, id: string) {
        focus.want(day);
        actions.split(day, id);
      },
    },
    merge(day: Weekday) {
      focus.want(day);
      actions.merge(day);
      say(tell.merged(day));
    },
    root: {
      ref: focus.root,
      onKeyDown(event: KeyboardEvent) {
        const command = gridCommand(event, rightToLeft);
        const stop = focus.stopOf(event.target);
        // Taking back is the editor's: it takes back a run of moves like anything else.
        if (run && undoKeyOf(event) === "undo") commit(run);
        if (!command || !stop || !obey(command, stop, event.repeat)) return;
        event.preventDefault();
      },
      onPointerDown({ target }: { target: EventTarget }) {
        pressed.current = focus.removedBy(target);
      },
      /**
       * Space, and the activation that assistive technology sends; the pointer has its own gestures, and clicks on what
       * removes alone. That comes with the focus, maybe under the finger: the tap or double click that brings it is not
       * meant for it.
       */
      onClick({ detail, target }: { detail: number; target: EventTarget }) {
        const stop = focus.stopOf(target);
        const removed = focus.removedBy(target);
        const meant = detail === 0 || (detail === 1 && pressed.current?.key === removed?.key);
        if (removed && hasSlot(removed) && meant) remove(removed);
        if (detail === 0 && stop && !locked) keepOrAdd(stop);
      },
      onFocus: (event: FocusEvent) => focus.entered(event.target),
      onBlur() {
        focus.left();
        if (run) commit(run);
      },
    },
  };
}

const hasSlot = (stop: Stop): stop is Stop & Spot => stop.slot !== undefined;

const spotAt = (stop: Stop | undefined): Spot | undefined => (stop && hasSlot(stop) ? stop : undefined);
