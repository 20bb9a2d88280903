"use client";

import { type RefObject, startTransition, useEffect, useState } from "react";
import type { AgentForm } from "./agentForm.js";
import { viewObserver } from "./observers.js";

const SETTLE_MS = 200;
/** Out of sight it may still be read, by a screen reader: later, and in between whatever is more urgent. */
const UNSEEN_MS = 800;

/**
 * What `read` makes of the form, a moment behind it so that typing does not wait, and a longer one while the element
 * cannot be seen and has not the focus. `read` is asked again when it is another function.
 */
export function useFollowed<T>(
  form: AgentForm,
  element: RefObject<HTMLElement | null>,
  read: (form: AgentForm) => T,
): T {
  const [seen, setSeen] = useState(() => read(form));
  useEffect(() => {
    const place = element.current;
    let isStale = false;
    let isSeen = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      isStale = false;
      setSeen(() => read(form));
    };
    const catchUp = () => {
      if (isStale) refresh();
    };
    const soon = () => {
      isStale = true;
      clearTimeout(timer);
      timer = isSeen ? setTimeout(refresh, SETTLE_MS) : setTimeout(() => startTransition(refresh), UNSEEN_MS);
    };
    const stop = form.draft.subscribe(soon);
    const watcher = viewObserver((entries) => {
      isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (isSeen) catchUp();
    });
    if (place) watcher.observe(place);
    place?.addEventListener("focusin", catchUp);
    refresh();
    return () => {
      clearTimeout(timer);
      stop();
      watcher.disconnect();
      place?.removeEventListener("focusin", catchUp);
    };
  }, [form, element, read]);
  return seen;
}
