"use client";

import { useState } from "react";
import { newRowId } from "./newRowId.js";
import { useAnnouncer } from "./useAnnouncer.js";
import { useControllable } from "./useControllable.js";
import { useLatest } from "./useLatest.js";

/** A row of a list: its id stays its own whatever happens around it. */
export interface Row {
  id: string;
}

/** What a list of rows is made of, and how its changes are worded. */
export interface RowsOptions<R extends Row> {
  value: readonly R[] | undefined;
  defaultValue: readonly R[] | undefined;
  onChange: ((rows: R[]) => void) | undefined;
  words: {
    removed(row: R, index: number): string;
    restored(row: R, index: number): string;
    moved?(index: number): string;
  };
}

/** Where the focus goes once a change is on the page: to a row's first field or its remove button, or to the add button. */
export interface RowFocus {
  id?: string | undefined;
  part: "field" | "remove";
}

/** The verbs of a list, the same object for as long as it lives. */
export interface RowActions<R extends Row> {
  change(id: string, part: Partial<R>): void;
  add(row: Omit<R, "id">): void;
  /** Puts rows in the place of one; the first of them keeps its id. Without one they come last. */
  replace(id: string | undefined, rows: readonly Omit<R, "id">[], said: string): void;
  remove(id: string): void;
  /** Brings the row that was removed last back to its place. */
  restore(): void;
  dismiss(): void;
  move(id: string, to: number): void;
  say(text: string): void;
}

/** The rows of a list, its verbs, and what goes with them: the last row removed, the words said, where to focus. */
export interface Rows<R extends Row> {
  rows: readonly R[];
  actions: RowActions<R>;
  removed: { row: R; index: number } | undefined;
  said: string;
  focus: RowFocus | undefined;
}

/** Ordered rows held by the parent or here: added, changed, removed and brought back, moved. */
export function useRows<R extends Row>({ words, ...options }: RowsOptions<R>): Rows<R> {
  const [rows, setRows] = useControllable<readonly R[]>(options.value, options.defaultValue ?? [], (next) =>
    options.onChange?.([...next]),
  );
  const [removed, setRemoved] = useState<Rows<R>["removed"]>();
  const [focus, setFocus] = useState<RowFocus>();
  const [said, say] = useAnnouncer();
  const latest = useLatest({ rows, setRows, removed, words });

  const [actions] = useState((): RowActions<R> => {
    const withId = (id: string, row: Omit<R, "id">) => ({ ...row, id }) as R;
    const settle = (next: readonly R[], to: RowFocus) => {
      latest.current.setRows(next);
      setRemoved(undefined);
      setFocus(to);
    };
    return {
      say,
      change(id, part) {
        latest.current.setRows(latest.current.rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
      },
      add(row) {
        const id = newRowId(latest.current.rows);
        settle([...latest.current.rows, withId(id, row)], { id, part: "field" });
      },
      replace(id, come, text) {
        const before = latest.current.rows;
        const index = before.findIndex((row) => row.id === id);
        const next = index === -1 ? [...before] : before.filter((row) => row.id !== id);
        let last = id;
        come.forEach((row, offset) => {
          const own = offset === 0 && id !== undefined && index !== -1 ? id : newRowId([...before, ...next]);
          next.splice(index === -1 ? next.length : index + offset, 0, withId(own, row));
          last = own;
        });
        settle(next, { id: last, part: "field" });
        say(text);
      },
      remove(id) {
        const { rows: before, words: worded } = latest.current;
        const index = before.findIndex((each) => each.id === id);
        const row = before[index];
        if (!row) return;
        const next = before.filter((each) => each.id !== id);
        settle(next, { id: next[Math.min(index, next.length - 1)]?.id, part: "remove" });
        setRemoved({ row, index });
        say(worded.removed(row, index));
      },
      restore() {
        const { rows: before, removed: gone, words: worded } = latest.current;
        if (!gone) return;
        const taken = before.some(({ id }) => id === gone.row.id);
        const row = taken ? { ...gone.row, id: newRowId(before) } : gone.row;
        settle(before.toSpliced(gone.index, 0, row), { id: row.id, part: "field" });
        say(worded.restored(row, gone.index));
      },
      dismiss() {
        const { rows: before, removed: gone } = latest.current;
        setRemoved(undefined);
        setFocus({ id: before[Math.min(gone?.index ?? 0, before.length - 1)]?.id, part: "remove" });
      },
      move(id, to) {
        const { rows: before, words: worded } = latest.current;
        const row = before.find((each) => each.id === id);
        if (!row || to < 0 || to >= before.length || before[to] === row) return;
        latest.current.setRows(before.filter((each) => each !== row).toSpliced(to, 0, row));
        if (worded.moved) say(worded.moved(to));
      },
    };
  });

  return { rows, actions, removed, said, focus };
}
