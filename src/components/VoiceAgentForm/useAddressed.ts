"use client";

import { useEffect } from "react";
import { bringIntoView } from "../../hooks/bringIntoView.js";

/** Opens and shows the element with this id when the page's address names it, now or later. */
export function useAddressed(id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    const look = () => {
      if (location.hash !== `#${encodeURIComponent(id)}`) return;
      const element = document.getElementById(id);
      if (element instanceof HTMLDetailsElement) element.open = true;
      bringIntoView(element);
      element?.querySelector<HTMLElement>("[data-section-head]")?.focus({ preventScroll: true });
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, [id]);
}
