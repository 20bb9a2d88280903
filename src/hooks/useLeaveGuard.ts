"use client";

import { useEffect } from "react";

/**
 * Has the browser ask before the page is left while `dirty` is true, as told by a form's `onDirtyChange`. Only for those
 * who want that: no form does it by itself. Routers that never unload a page need a guard of their own.
 */
export function useLeaveGuard(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [dirty]);
}
