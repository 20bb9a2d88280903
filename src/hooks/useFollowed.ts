"use client";

import { type RefObject, useEffect, useState } from "react";
import type { AgentForm } from "./agentForm.js";

const SETTLE_MS = 200;

/**
 * What `read` makes of the form, a moment behind it so that typing does not wait, and only while the element can be
 * seen. `read` is asked again when it is another function.
 */
export function useFollowed<T>(
  form: AgentForm,
  element: RefObject<HTMLElement | null>,
  read: (form: AgentForm) => T,
): T {
  const [seen, setSeen] = useState(() => read(form));
  useEffect(() => {
    let isStale = false;
    let isSeen = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      isStale = !isSeen;
      if (isSeen) setSeen(() => read(form));
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, SETTLE_MS);
    };
    const stop = form.draft.subscribe(soon);
    const watcher = new IntersectionObserver((entries) => {
      isSeen = entries.at(-1)?.isIntersecting ?? true;
      if (isSeen && isStale) refresh();
    });
    if (element.current) watcher.observe(element.current);
    refresh();
    return () => {
      clearTimeout(timer);
      stop();
      watcher.disconnect();
    };
  }, [form, element, read]);
  return seen;
}
