"use client";

import { useMemo, useState } from "react";
import type { Issue } from "../core/issue.js";
import type { LockProps } from "./lock.js";
import { newRowId } from "./newRowId.js";
import { useAnnouncer } from "./useAnnouncer.js";
import { useControllable } from "./useControllable.js";
import { useLatest } from "./useLatest.js";

/** A row of a list: its id stays its own whatever happens around it. */
export interface Row {
  id: string;
}

/**
 * What the editors of rows have in common. The value is a draft's rows, each with an id that stays its own, or `A`, what
 * the API has in their place.
 */
export interface RowsEditorProps<R extends Row, A> extends LockProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: readonly R[] | NoInfer<A> | undefined;
  /** The starting value where the parent does not hold it. @default no rows */
  defaultValue?: readonly R[] | NoInfer<A> | undefined;
  /** The rows after each change, and what keeps them from being sent. */
  onChange?: ((rows: R[], state: { valid: boolean; issues: Issue[] }) => void) | undefined;
  /** The group's visible label. @default the catalog's name of the field */
  label?: string | undefined;
  /** Shown below the label. @default the catalog's hint */
  hint?: string | undefined;
}

/** Who holds a list of rows, what can be wrong with them, and how its changes are worded. */
export interface RowsOptions<R extends Row> {
  held: Pick<RowsEditorProps<R, unknown>, "value" | "defaultValue" | "onChange">;
  /** The rows of what the host gave, whatever that is; the same function always. */
  read: (given: unknown) => R[];
  issuesOf: (rows: readonly R[]) => Issue[];
  words: {
    removed(row: R, index: number): string;
    restored(row: R, index: number): string;
    moved?(index: number): string;
  };
}

/** Where the focus goes once a change is on the page: to a row's first field or its remove button, or to the add button. */
export interface RowFocus {
  id?: string | undefined;
  /** Its place, where the host gives rows ids of its own. */
  index: number;
  part: "field" | "remove";
}

/** The verbs of a list, the same object for as long as it lives. */
export interface RowActions<R extends Row> {
  change(id: string, part: Partial<R>): void;
  add(row: Omit<R, "id">): void;
  /** Puts rows in the place of one; the first of them keeps its id. Without one they come last. */
  replace(id: string | undefined, rows: readonly Omit<R, "id">[], said: string): void;
  remove(id: string): void;
  /** Brings the row that was removed last back to its place, whatever was added since. */
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
export function useRows<R extends Row>({ held, read, issuesOf, words }: RowsOptions<R>): Rows<R> {
  const [given, setGiven] = useControllable(held.value, held.defaultValue, (next) => {
    const issues = issuesOf(next as R[]);
    held.onChange?.([...(next as R[])], { valid: issues.length === 0, issues });
  });
  const rows = useMemo(() => read(given), [read, given]);
  const setRows: (next: readonly R[]) => void = setGiven;
  const [removed, setRemoved] = useState<Rows<R>["removed"]>();
  const [focus, setFocus] = useState<RowFocus>();
  const [said, say] = useAnnouncer();
  const latest = useLatest({ rows, setRows, removed, words });

  const [actions] = useState((): RowActions<R> => {
    const withId = (id: string, row: Omit<R, "id">) => ({ ...row, id }) as R;
    const focusOn = (rows: readonly R[], id: string | undefined, part: RowFocus["part"]) =>
      setFocus({ id, index: rows.findIndex((row) => row.id === id), part });
    const settle = (next: readonly R[], id: string | undefined, part: RowFocus["part"]) => {
      latest.current.setRows(next);
      focusOn(next, id, part);
    };
    return {
      say,
      change(id, part) {
        latest.current.setRows(latest.current.rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
      },
      add(row) {
        const id = newRowId(latest.current.rows);
        settle([...latest.current.rows, withId(id, row)], id, "field");
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
        settle(next, last, "field");
        say(text);
      },
      remove(id) {
        const { rows: before, words: worded } = latest.current;
        const index = before.findIndex((each) => each.id === id);
        const row = before[index];
        if (!row) return;
        const next = before.filter((each) => each.id !== id);
        settle(next, next[Math.min(index, next.length - 1)]?.id, "remove");
        setRemoved({ row, index });
        say(worded.removed(row, index));
      },
      restore() {
        const { rows: before, removed: gone, words: worded } = latest.current;
        if (!gone) return;
        const taken = before.some(({ id }) => id === gone.row.id);
        const row = taken ? { ...gone.row, id: newRowId(before) } : gone.row;
        settle(before.toSpliced(gone.index, 0, row), row.id, "field");
        setRemoved(undefined);
        say(worded.restored(row, gone.index));
      },
      dismiss() {
        const { rows: before, removed: gone } = latest.current;
        setRemoved(undefined);
        focusOn(before, before[Math.min(gone?.index ?? 0, before.length - 1)]?.id, "remove");
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
