"use client";

import { useEffect, useLayoutEffect } from "react";

/** A layout effect that a server passes over in silence; React 18 would warn there. */
export const useLayout = typeof document === "undefined" ? useEffect : useLayoutEffect;
