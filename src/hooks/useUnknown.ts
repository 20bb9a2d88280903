"use client";

import { useState, useSyncExternalStore } from "react";
import { useWatch } from "react-hook-form";
import { isWithin } from "../core/draftFields.js";
import type { UnknownPath } from "../core/unknown.js";
import { useAgentForm } from "./agentForm.js";

/** Whether nobody has told or decided the value at a path. */
export function useIsUnknown(path: UnknownPath): boolean {
  const { values } = useAgentForm().form;
  return (useWatch({ control: values.control, name: "unknown" }) ?? []).includes(path);
}

/** Whether that was so at some time, so that the way back to it stays open. */
export function useWasUnknown(path: UnknownPath): boolean {
  const isUnknown = useIsUnknown(path);
  const [was, setWas] = useState(isUnknown);
  if (isUnknown && !was) setWas(true);
  return was || isUnknown;
}

/** The paths in some areas that nobody told or decided; the same text while they are the same. */
export function useUnknownIn(areas: readonly string[]): readonly string[] {
  const { form } = useAgentForm();
  const read = () =>
    form
      .unknown()
      .filter((path) => areas.some((area) => isWithin(path, area)))
      .join(" ");
  const text = useSyncExternalStore(form.draft.subscribe, read, read);
  return text === "" ? [] : text.split(" ");
}
