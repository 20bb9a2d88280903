"use client";

import { runSteps, type Steps } from "./runSteps.js";

/** Where drafts are kept: `localStorage`, or anything of its shape. Its answers may be promises. */
export interface DraftStorage {
  /** The text kept under this name, or `null`. */
  getItem(key: string): string | null | PromiseLike<string | null>;
  /** Keeps a text; one that cannot be kept throws or rejects, and the reader is told. */
  setItem(key: string, text: string): unknown;
  /** Forgets a text, once the agent exists or nothing is left to keep. */
  removeItem(key: string): unknown;
}

/** What the keeper needs of the form around it. */
export interface KeptForm {
  /** The text to keep, empty when there is nothing worth keeping. */
  text(): string;
  /** What was in the store when the form came, and what follows: the form's own draft is kept, or the reader chooses. */
  onFound(text: string | null): "nothing" | "save" | "clash";
  /** The store holds something else than was last read or written here; `null` when it was emptied. */
  onClash(text: string | null): void;
  /** The draft is in the store, or could not be put there. */
  onKept(isKept: boolean): void;
}

/** Keeps a form's draft in a store, and never writes over what another tab has put there. */
export interface DraftKeeper {
  /** Something changed: it is kept in a moment. */
  schedule(): void;
  /** Takes the draft out of the store. */
  forget(): void;
  /** The reader has chosen between two drafts: the one in the store is known now, and keeping goes on. */
  settle(text: string | null): void;
  /** Keeps what is due, and ends. */
  leave(): void;
}

const SETTLE_MS = 500;

/** Begins to keep. `storage` is asked for at each use, since naming it may throw in a sandboxed frame. */
export function createDraftKeeper(key: string, storage: () => DraftStorage, form: KeptForm): DraftKeeper {
  // `undefined` until the store has answered: nothing is written before that.
  let known: string | null | undefined;
  let wish: "save" | "drop" | undefined;
  let isBusy = false;
  let isClashing = false;
  let isAway = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const steps = { look, save, drop };

  function run(name: keyof typeof steps) {
    isBusy = true;
    runSteps(steps[name](), (failed) => {
      isBusy = false;
      if (isAway) {
        // What was wished for meanwhile is still due, but in a store that has not said what it holds.
        if (!failed && known !== undefined) flush();
      } else if (failed && wish === "save") form.onKept(false);
      else if (wish === "drop") flush();
      else if (wish) schedule();
    });
  }

  function* look(): Steps {
    const text = textOf(yield storage().getItem(key));
    if (isAway) return;
    const wished = wish;
    known = text;
    const next = form.onFound(known);
    if (next === "clash") clash(known);
    // That the form took what was found is nothing new to keep.
    else wish = next === "save" ? next : wished;
  }

  function* save(): Steps {
    const present = textOf(yield storage().getItem(key));
    if (present !== known) {
      clash(present);
      return;
    }
    if (wish !== "save") return;
    const text = form.text();
    wish = undefined;
    try {
      if (text !== "") yield storage().setItem(key, text);
      else if (present !== null) yield storage().removeItem(key);
    } catch (error) {
      wish = "save";
      throw error;
    }
    known = text === "" ? null : text;
    form.onKept(true);
  }

  function* drop(): Steps {
    wish = undefined;
    yield storage().removeItem(key);
    known = null;
  }

  function clash(present: string | null) {
    isClashing = true;
    form.onClash(present);
  }

  function flush() {
    clearTimeout(timer);
    if (!wish || isBusy || isClashing) return;
    run(known === undefined ? "look" : wish);
  }

  function schedule() {
    wish = "save";
    clearTimeout(timer);
    if (!isAway) timer = setTimeout(flush, SETTLE_MS);
  }

  function flushWhenHidden() {
    if (document.visibilityState === "hidden") flush();
  }

  function hear(event: StorageEvent) {
    if (known === undefined || (event.key !== key && event.key !== null)) return;
    if (!isOf(event.storageArea, storage)) return;
    const present = event.key === null ? null : event.newValue;
    if (present !== known) clash(present);
  }

  window.addEventListener("storage", hear);
  window.addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flushWhenHidden);
  run("look");

  return {
    schedule,
    forget() {
      wish = isClashing || known === undefined ? undefined : "drop";
      flush();
    },
    settle(text) {
      known = text;
      isClashing = false;
    },
    leave() {
      flush();
      isAway = true;
      window.removeEventListener("storage", hear);
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flushWhenHidden);
    },
  };
}

/** A store may say otherwise than with `null` that it has nothing. */
const textOf = (answer: unknown) => (typeof answer === "string" ? answer : null);

/** Whether an event is about this store; naming the store may throw. */
function isOf(area: Storage | null, storage: () => DraftStorage): boolean {
  try {
    return area === storage();
  } catch {
    return false;
  }
}
