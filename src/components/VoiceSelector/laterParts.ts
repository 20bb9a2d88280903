"use client";

export { CustomVoiceFields } from "./CustomVoiceFields.js";
export { NothingFound } from "./NothingFound.js";
