"use client";

import { capOf, type TextLimit } from "../../core/limits.js";
import type { Described } from "../../primitives/Field.js";
import { type DraftPath, useAgentForm } from "../../hooks/agentForm.js";
import { useFormText } from "../../hooks/formTexts.js";
import { useKit } from "../../hooks/kit.js";
import { useTextLengths } from "../../hooks/useTextLengths.js";
import { valueAt } from "../../core/draftFields.js";
import { limits } from "../../i18n/english/limits.js";

const ENGLISH = { limits };

/** How much of a text's limit is used, where the host has set one. */
export function useLimit(path: DraftPath): Described | undefined {
  const { limits } = useAgentForm();
  const max = capOf((valueAt(limits, path) as TextLimit | undefined)?.maxLength);
  return max === undefined ? undefined : (id) => <Used id={id} path={path} max={max} />;
}

function Used({ id, path, max }: { id: string; path: DraftPath; max: number }) {
  const { characters } = useTextLengths(useFormText(path));
  return <Count id={id} count={characters} max={max} />;
}

/** A count against its limit. */
export function Count({ id, count, max }: { id?: string; count: number; max: number }) {
  const { messages, format, part } = useKit(ENGLISH);
  return (
    <span {...part("limit", { over: count > max })} id={id}>
      {format(messages.limits.used, { count, max })}
    </span>
  );
}
