"use client";

import { capOf, type TextLimit } from "../../core/limits.js";
import { type DraftPath, useAgentForm } from "../../hooks/agentForm.js";
import { useFormText } from "../../hooks/formTexts.js";
import { useKit } from "../../hooks/kit.js";
import { useTextLengths } from "../../hooks/useTextLengths.js";
import { valueAt } from "../../core/draftFields.js";
import { limits } from "../../i18n/english/limits.js";

const ENGLISH = { limits };

/** How much of a text's limit is used, where the host has set one. */
export function LimitCount({ path }: { path: DraftPath }) {
  const max = useTextCap(path);
  return max === undefined ? null : <Used path={path} max={max} />;
}

/** The most characters that the host lets a text have. */
export function useTextCap(path: DraftPath): number | undefined {
  const { limits } = useAgentForm();
  return capOf((valueAt(limits, path) as TextLimit | undefined)?.maxLength);
}

function Used({ path, max }: { path: DraftPath; max: number }) {
  const { characters } = useTextLengths(useFormText(path));
  return <Count count={characters} max={max} />;
}

/** A count against its limit. */
export function Count({ count, max }: { count: number; max: number }) {
  const { messages, format, part } = useKit(ENGLISH);
  return (
    <span {...part("limit", { over: count > max })}>{format(messages.limits.used, { count, max })}</span>
  );
}
