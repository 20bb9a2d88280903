"use client";

import { useMemo, useState } from "react";
import { callBeginning } from "../../core/callBeginning.js";
import { createDraft } from "../../core/draft.js";
import { textOr } from "../../core/record.js";
import { lineDirection } from "../../core/textDirection.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { nameOf, useTemplates } from "../../hooks/useTemplates.js";
import { dialog } from "../../i18n/english/dialog.js";
import { templates } from "../../i18n/english/templates.js";
import { formatList } from "../../i18n/format.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import type { AgentTemplate } from "../../i18n/templates/agentTemplate.js";
import { ConfirmDialog } from "../../primitives/ConfirmDialog.js";
import { Dialog } from "../../primitives/Dialog.js";

const ENGLISH = { ...LABEL_ENGLISH, dialog, templates };

/** Props of TemplateChoice. */
export interface TemplateChoiceProps {
  templates: readonly AgentTemplate[];
  open: boolean;
  onClose: () => void;
}

/** The templates in a dialog, and the question before one replaces what was typed. */
export function TemplateChoice({ templates, open, onClose }: TemplateChoiceProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { templates: words, dialog } = messages;
  const { overwrites, fillIn } = useTemplates(useAgentForm().form);
  const [asked, setAsked] = useState<{ template: AgentTemplate; fields: string[] }>();

  function close() {
    setAsked(undefined);
    onClose();
  }

  function choose(template: AgentTemplate) {
    const fields = overwrites(template);
    if (fields.length > 0) setAsked({ template, fields });
    else take(template, "all");
  }

  function take(template: AgentTemplate, extent: "all" | "rest") {
    close();
    fillIn(template, extent);
  }

  const named = (paths: readonly string[]) => {
    const labels = new Set(paths.map((path) => fieldLabel(path, messages, locale)));
    return formatList([...labels].slice(0, MOST_NAMED), locale);
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words.title}
      description={words.description}
      closeLabel={dialog.close}
      failedText={dialog.failed}
    >
      <ul {...part("templates")}>
        {templates.map((template, index) => (
          <li {...part("template-item")} key={index}>
            <TemplateCard template={template} onChoose={() => choose(template)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={asked !== undefined}
        title={words.ask}
        description={
          asked &&
          format(words.askMore, {
            name: `\u2068${nameOf(asked.template)}\u2069`,
            fields: named(asked.fields),
          })
        }
        confirmLabel={words.replace}
        alternative={{ label: words.rest, onChoose: () => asked && take(asked.template, "rest") }}
        cancelLabel={words.keep}
        failedText={dialog.failed}
        destructive
        onConfirm={() => asked && take(asked.template, "all")}
        onCancel={() => setAsked(undefined)}
      />
    </Dialog>
  );
}

const MOST_NAMED = 8;

/** A template by its name, what it does, and how a call with it begins. */
function TemplateCard({ template, onChoose }: { template: AgentTemplate; onChoose: () => void }) {
  const { part } = useKit();
  const draft = useMemo(() => createDraft(template.draft), [template]);
  return (
    <button type="button" {...part("template")} onClick={onChoose}>
      <span {...part("template-name")} dir="auto">
        {nameOf(template)}
      </span>
      <span {...part("template-description")} dir="auto">
        {textOr(template.description, "")}
      </span>
      <span {...part("bubble")} dir={lineDirection("greetingMessage", draft.greetingMessage)}>
        {callBeginning(draft)}
      </span>
    </button>
  );
}
