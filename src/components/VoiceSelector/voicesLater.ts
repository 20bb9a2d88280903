"use client";

import { fetchedCode } from "../../hooks/fetchedCode.js";

/** The parts of a panel that are seldom seen, in one request. */
export const voicesLater = fetchedCode(async () => (await import("./laterParts.js")).laterParts);
