"use client";

import type { DraftField } from "../core/draftFields.js";

/** Something that happened to the form's values by another hand than the reader's, and what may be done about it. */
export type Notice =
  | { kind: "restored"; savedAt: string; discard: () => void }
  | { kind: "undone" }
  | { kind: "discarded"; undo: () => void }
  | { kind: "arrived"; kept: readonly DraftField[]; take: () => void }
  | { kind: "clash"; gone: boolean; keep: () => void; take: () => void }
  | { kind: "notKept" }
  | { kind: "template"; name: string; undo: () => void }
  | { kind: "imported"; unread: readonly string[]; undo: () => void };

/** The notices that a form shows now: one of each kind at most. */
export interface Notices {
  list(): readonly Notice[];
  show(notice: Notice): void;
  dismiss(kind: Notice["kind"]): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

/** An empty list of notices, for one form. */
export function createNotices(): Notices {
  const listeners = new Set<() => void>();
  let list: readonly Notice[] = [];

  function become(next: readonly Notice[]) {
    if (next.length === 0 && list.length === 0) return;
    list = next;
    for (const listener of [...listeners]) listener();
  }
  const without = (...kinds: Notice["kind"][]) => list.filter(({ kind }) => !kinds.includes(kind));

  return {
    list: () => list,
    show: (notice) => become([...without(notice.kind, "undone"), notice]),
    dismiss: (kind) => become(without(kind)),
    clear: () => become([]),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
