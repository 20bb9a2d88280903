"use client";

import { useEffect, useRef } from "react";
import { readStored, storedText, withStored } from "../core/storedDraft.js";
import { changedFields, takeFields } from "../core/changes.js";
import type { AgentForm } from "./agentForm.js";
import { createDraftKeeper, type DraftKeeper, type DraftStorage } from "./draftKeeper.js";
import { useLatest } from "./useLatest.js";

/** Where and under which name a form keeps its draft. */
export interface DraftStorageOptions {
  /** Names the draft. It has to name the user, and the agent: whoever shares the device is offered a draft of the same name. */
  key: string;
  /** Where it is kept, such as a store of your backend. @default localStorage */
  storage?: DraftStorage | undefined;
}

/** Keeps the form's draft while there are options, and takes up the one that was kept before. */
export function useDraftStorage(form: AgentForm, options: DraftStorageOptions | undefined): void {
  const latest = useLatest(options);
  const key = options?.key;
  const firstKey = useRef<string>(undefined);
  useEffect(() => {
    if (key === undefined) return;
    const isFirst = (firstKey.current ??= key) === key;
    const keeper = keepDraft(form, key, () => latest.current?.storage ?? localStorage, isFirst);
    const stops = [
      form.draft.subscribe(() => keeper.schedule()),
      form.machine.subscribe(() => form.machine.state().status === "succeeded" && keeper.forget()),
    ];
    return () => {
      stops.forEach((stop) => stop());
      keeper.leave();
    };
  }, [form, key, latest]);
}

function keepDraft(form: AgentForm, key: string, storage: () => DraftStorage, isFirst: boolean): DraftKeeper {
  const { draft, notices } = form;

  function discard() {
    const undo = draft.load(draft.start());
    notices.dismiss("restored");
    notices.show({ kind: "discarded", undo });
  }

  const keeper = createDraftKeeper(key, storage, {
    text: () => (draft.isDirty() ? storedText(draft.start(), draft.entered(), new Date()) : ""),
    onFound(text) {
      const entered = draft.entered();
      const typed = changedFields(draft.before(), entered);
      const stored = text === null ? undefined : readStored(text);
      const found = stored ? withStored(draft.start(), stored) : draft.start();
      const next = takeFields(found, entered, typed);
      const isNew = changedFields(found, next).length > 0 ? "save" : "nothing";
      if (!stored) return isNew;
      // What was entered under another name is not to be mixed with what is kept under this one.
      if (!isFirst && typed.length > 0 && changedFields(found, entered).length > 0) return "clash";
      if (changedFields(entered, next).length === 0) return isNew;
      draft.load(next);
      notices.show({ kind: "restored", savedAt: stored.savedAt, discard });
      return isNew;
    },
    onClash(text) {
      const stored = readStored(text);
      const settle = (act: () => void) => () => {
        keeper.settle(text);
        notices.dismiss("clash");
        act();
      };
      if (!stored && !draft.isDirty()) {
        keeper.settle(text);
        return;
      }
      // Its "Discard draft" would discard what another tab has made of it.
      notices.dismiss("restored");
      notices.show({
        kind: "clash",
        gone: !stored,
        keep: settle(() => keeper.schedule()),
        take: settle(() => draft.load(stored ? withStored(draft.start(), stored) : draft.start())),
      });
    },
    onKept(isKept) {
      if (isKept) notices.dismiss("notKept");
      else notices.show({ kind: "notKept" });
    },
  });
  return keeper;
}
