"use client";

import { useRef } from "react";
import { type AgentForm, useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useFollowed } from "../../hooks/useFollowed.js";
import type { ChangedPart } from "../../hooks/workingDraft.js";
import { changes } from "../../i18n/english/changes.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import { Heading } from "../../primitives/Heading.js";
import { Button } from "../../primitives/Button.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { ChangeItem } from "./ChangeItem.js";

const ENGLISH = { ...LABEL_ENGLISH, changes };

/** Props of ChangesList. */
export type ChangesListProps = RootProps;

/**
 * What differs from the start of the form around it, field by field in words, each with a button that takes it back.
 * Of a token nothing is said but that one was entered.
 */
export function ChangesList(props: ChangesListProps) {
  const [root] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Changes />
    </KitRoot>
  );
}

function Changes() {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { changes: words } = messages;
  const { form, disabled, readOnly, isFixed } = useAgentForm();
  const box = useRef<HTMLElement>(null);
  const { before, after, tokens, parts } = useFollowed(form, box, compare);
  const [said, say] = useAnnouncer();
  const id = useKitId();
  const shown = parts.filter((changed) => !isFixed(changed));
  const locked = disabled || readOnly;

  /** The button goes with its change, so the focus moves on before it is lost. */
  function undo(undone: readonly ChangedPart[], text: string) {
    box.current?.focus();
    form.draft.undo(undone);
    say(text);
  }

  return (
    <section {...part("changes")} aria-labelledby={id} tabIndex={-1} ref={box}>
      <div {...part("payload-head")}>
        <Heading {...part("section-title")} id={id}>
          {words.title}
        </Heading>
        {shown.length > 1 && !locked && (
          <Button look="quiet" icon="undo" onClick={() => undo(shown, words.allUndone)}>
            {words.undoAll}
          </Button>
        )}
      </div>
      {shown.length === 0 && <p {...part("empty")}>{words.empty}</p>}
      <ul {...part("changes-list")}>
        {shown.map((changed) => {
          const label = fieldLabel(changed, messages, locale);
          return (
            <ChangeItem
              key={changed}
              part={changed}
              label={label}
              before={before}
              after={after}
              tokens={tokens}
              onUndo={locked ? undefined : () => undo([changed], format(words.undone, { label }))}
            />
          );
        })}
      </ul>
      <p {...part("hidden")} role="status">
        {said}
      </p>
    </section>
  );
}

const compare = ({ draft }: AgentForm) => ({
  before: draft.before(),
  after: draft.entered(),
  tokens: draft.tokens(),
  parts: draft.changes(),
});
