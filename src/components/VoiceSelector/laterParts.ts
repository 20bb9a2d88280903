"use client";

import { CustomVoiceFields } from "./CustomVoiceFields.js";
import { NothingFound } from "./NothingFound.js";
import { SampleProgress } from "./SampleProgress.js";

/** The parts of a panel that are seldom seen. */
export const laterParts = { CustomVoiceFields, NothingFound, SampleProgress };
