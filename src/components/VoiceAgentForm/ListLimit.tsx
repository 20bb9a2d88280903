"use client";

import { capOf } from "../../core/limits.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { problemText, PROBLEM_ENGLISH } from "../../i18n/problemText.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Count } from "./LimitCount.js";

const ENGLISH = { ...PROBLEM_ENGLISH };

/** How many rows a list has of those that the host lets it have; said as an error as soon as there are more. */
export function ListLimit({ path, count }: { path: "pokeMessages" | "params"; count: number }) {
  const { messages, locale } = useKit(ENGLISH);
  const id = useKitId();
  const max = capOf(useAgentForm().limits[path]?.maxCount);
  if (max === undefined) return null;
  if (count <= max) return <Count count={count} max={max} />;
  const issue = { path: [path], code: "list.max" as const, params: { max, count } };
  return <FieldNotes id={id} error={problemText({ path, issue }, messages, locale)} />;
}
