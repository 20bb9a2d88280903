"use client";

import { useId } from "react";
import { useKit } from "./kit.js";

/** An id for one element, with the prefix that tells several hydrated roots of one page apart. */
export const useKitId = (): string => useKit().idPrefix + useId();
