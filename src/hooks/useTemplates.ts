"use client";

import { useRef } from "react";
import { changedFields, takeFields } from "../core/changes.js";
import { excerptOf } from "../core/cutText.js";
import type { AgentDraft } from "../core/draft.js";
import type { DraftField } from "../core/draftFields.js";
import type { AgentTemplate } from "../i18n/templates/agentTemplate.js";
import type { AgentForm } from "./agentForm.js";
import { withFixedValues } from "./fixedValues.js";

/** What can be done with ready-made agents in one form. */
export interface Templates {
  /** The fields that the reader filled in and that the template would fill with something else. */
  overwrites(template: AgentTemplate): DraftField[];
  /** Fills in the template, all of it or what the reader left alone; a notice says so, and takes it back. */
  fillIn(template: AgentTemplate, extent: "all" | "rest"): void;
}

const LONGEST_NAME = 80;

/** A template's name, no longer than a question can hold that stands on a phone with its answers. */
export const nameOf = ({ name }: AgentTemplate): string => excerptOf(name, LONGEST_NAME);

/** Ready-made agents for a form. What one has filled in is nothing that the reader typed when another is chosen. */
export function useTemplates(form: AgentForm): Templates {
  const untouched = useRef<AgentDraft>(undefined);

  function overwrites(template: AgentTemplate): DraftField[] {
    const now = form.draft.entered();
    const replaced = changedFields(now, withFixedValues(now, template.draft));
    const typed = changedFields(untouched.current ?? form.draft.start(), now);
    return replaced.filter((field) => typed.includes(field));
  }

  return {
    overwrites,
    fillIn(template, extent) {
      const now = form.draft.entered();
      const whole = withFixedValues(now, template.draft);
      const former = untouched.current;
      const undo = form.load(extent === "all" ? whole : takeFields(whole, now, overwrites(template)));
      untouched.current = form.draft.entered();
      form.notices.show({
        kind: "template",
        name: nameOf(template),
        undo() {
          undo();
          untouched.current = former;
        },
      });
    },
  };
}
