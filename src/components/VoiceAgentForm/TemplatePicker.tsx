"use client";

import { useState } from "react";
import { listOf, ownRecord } from "../../core/record.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { useKit } from "../../hooks/kit.js";
import { openTemplates } from "../../i18n/english/templates.js";
import type { AgentTemplate } from "../../i18n/templates/agentTemplate.js";
import { Button } from "../../primitives/Button.js";
import { loadDialog } from "../../primitives/Dialog.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";

const ENGLISH = { templates: { open: openTemplates } };

const templateChoice = fetchedCode(async () => {
  const [{ TemplateChoice }] = await Promise.all([import("./TemplateChoice.js"), loadDialog()]);
  return TemplateChoice;
});

/**
 * A button that opens the form's `templates` to choose from. Nothing that was typed is replaced without asking, and a
 * notice in the form takes the choice back. Shows nothing where there are no templates, or nothing can be changed.
 */
export function TemplatePicker() {
  const { messages } = useKit(ENGLISH);
  const { templates: given, disabled, readOnly } = useAgentForm();
  const templates = listOf(given).filter(isTemplate);
  const [open, setOpen] = useState(false);
  const { code: TemplateChoice, failed, retry } = templateChoice.useCode(open);
  if (templates.length === 0 || readOnly) return null;
  return (
    <>
      <Button
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          if (failed) retry();
        }}
      >
        {messages.templates.open}
      </Button>
      <OpeningFailed when={failed} />
      {TemplateChoice && <TemplateChoice templates={templates} open={open} onClose={() => setOpen(false)} />}
    </>
  );
}

const isTemplate = (given: unknown): given is AgentTemplate => typeof ownRecord(given)["name"] === "string";
