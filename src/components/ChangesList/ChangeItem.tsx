"use client";

import { isUnknown } from "../../core/changes.js";
import type { AgentDraft } from "../../core/draft.js";
import { isSecret, valueAt } from "../../core/draftFields.js";
import type { Voice } from "../../core/voice.js";
import { lineDirection } from "../../core/textDirection.js";
import { textDifference } from "../../core/textDifference.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit, type WordedKit } from "../../hooks/kit.js";
import type { ChangedPart, WorkingDraft } from "../../hooks/workingDraft.js";
import { changes } from "../../i18n/english/changes.js";
import { values } from "../../i18n/english/values.js";
import { valueLines, VALUE_ENGLISH } from "../../i18n/valueLines.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { ...VALUE_ENGLISH, changes, values };

/** Props of ChangeItem. */
export interface ChangeItemProps {
  part: ChangedPart;
  label: string;
  before: AgentDraft;
  after: AgentDraft;
  /** The tokens that there were before, and that there are now. */
  tokens: ReturnType<WorkingDraft["tokens"]>;
  onUndo: (() => void) | undefined;
}

const MOST_LINES = 6;

/** One field's value before and now, and the way back. */
export function ChangeItem({ part, label, before, after, tokens, onUndo }: ChangeItemProps) {
  const kit = useKit(ENGLISH);
  const { messages, format, part: look } = kit;
  const { changes: words, values } = messages;
  const { voices } = useAgentForm();
  const linesOf = (draft: AgentDraft) => {
    if (isSecret(part))
      return tokens[draft === after ? "after" : "before"].includes(part) ? [values.secret] : [];
    if (isUnknown(draft, part)) return [];
    const list: readonly Voice[] = Array.isArray(voices) ? voices : [];
    const nameOf = (id: string) => list.find((voice) => voice.id === id)?.name;
    return valueLines(part, valueAt(draft, part), messages, kit.locale, nameOf);
  };
  const noneIn = (draft: AgentDraft) => (isUnknown(draft, part) ? values.unknown : values.empty);
  return (
    <li {...look("change")}>
      <div {...look("change-head")}>
        <span {...look("label")}>{label}</span>
        {onUndo && (
          <Button look="quiet" icon="undo" aria-label={format(words.undoOne, { label })} onClick={onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
      <dl {...look("change-values")}>
        {sides(linesOf(before), linesOf(after), LISTS.includes(part)).map(({ term, lines }) => (
          <Side
            key={term}
            term={term}
            lines={lines}
            part={part}
            none={noneIn(term === "before" ? before : after)}
            kit={kit}
          />
        ))}
      </dl>
    </li>
  );
}

const LISTS: readonly string[] = ["pokeMessages", "params"];

type Term = "before" | "after" | "removed" | "added";

interface SideProps {
  term: Term;
  lines: readonly string[];
  part: ChangedPart;
  /** Stands where there is no line. */
  none: string;
  kit: WordedKit<typeof ENGLISH>;
}

function Side({ term, lines, part, none, kit }: SideProps) {
  const { changes: words } = kit.messages;
  const look = kit.part;
  const left = lines.length - MOST_LINES;
  return (
    <>
      <dt {...look("change-term")}>{words[term]}</dt>
      <dd {...look("change-value", { old: term === "before" || term === "removed" })}>
        {lines.length === 0 && <span {...look("change-none")}>{none}</span>}
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <span {...look("change-line")} dir={lineDirection(part, line)} key={index}>
            {line}
          </span>
        ))}
        {left > 0 && <span {...look("change-none")}>{kit.format(words.more, { count: left })}</span>}
      </dd>
    </>
  );
}

/** Both values; of a long text the place of the change, of a list the rows that came and went. */
function sides(before: string[], after: string[], isList: boolean): { term: Term; lines: string[] }[] {
  const removed = before.filter((line) => !after.includes(line)).map(clipped);
  const added = after.filter((line) => !before.includes(line)).map(clipped);
  if (isList && removed.length + added.length > 0) {
    const parts = [
      { term: "removed", lines: removed },
      { term: "added", lines: added },
    ] as const;
    return parts.filter(({ lines }) => lines.length > 0);
  }
  const [old, now] = [before[0], after[0]];
  const isOne = old !== undefined && now !== undefined && before.length + after.length === 2;
  const cut = isOne && textDifference(old, now);
  return [
    { term: "before", lines: cut ? [cut.before] : before.map(clipped) },
    { term: "after", lines: cut ? [cut.after] : after.map(clipped) },
  ];
}

const clipped = (line: string) => textDifference(line, "").before;
