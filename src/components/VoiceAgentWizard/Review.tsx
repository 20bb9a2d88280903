"use client";

import { useWatch } from "react-hook-form";
import type { AgentDraft } from "../../core/draft.js";
import { FORM_ORDER, isSecret, isWithin } from "../../core/draftFields.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { secret } from "../../i18n/english/secret.js";
import { wizard } from "../../i18n/english/wizard.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import { Button } from "../../primitives/Button.js";
import { Heading } from "../../primitives/Heading.js";
import { ReviewedValue } from "./ReviewedValue.js";
import type { Step } from "./wizardSteps.js";

const ENGLISH = { ...LABEL_ENGLISH, secret, wizard };

/** Props of Review. */
export interface ReviewProps {
  steps: readonly Step[];
  onEdit: (index: number) => void;
}

/** Every value in words, step by step, each with a way back to its field. What the host fixes is left out. */
export function Review({ steps, onEdit }: ReviewProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { readOnly } = useAgentForm();
  const { wizard: words } = messages;
  return steps.map((step, index) => (
    <section {...part(["card", "review"])} key={step.name}>
      <div {...part("review-head")}>
        <Heading {...part("section-title")}>{step.title}</Heading>
        {!readOnly && (
          <Button
            look="quiet"
            aria-label={format(words.editStep, { title: step.title })}
            onClick={() => onEdit(index)}
          >
            {words.edit}
          </Button>
        )}
      </div>
      <ReviewedFields areas={step.paths} />
    </section>
  ));
}

function ReviewedFields({ areas }: { areas: readonly string[] }) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { form, isFixed, readOnly, googleCalendar } = useAgentForm();
  const draft = useWatch({ control: form.values.control }) as AgentDraft;
  const paths = FORM_ORDER.filter((path) => {
    const isSent = draft.tools.googleCalendar || !isWithin(path, "googleCalendarSettings");
    // Who connects a calendar through the host has never met a token: one line tells of both.
    const isSecond = googleCalendar && path === "googleCalendarSettings.refreshToken";
    return isSent && !isSecond && !isFixed(path) && areas.some((area) => isWithin(path, area));
  });
  return (
    <dl {...part("review-fields")}>
      {paths.map((path) => {
        const label =
          googleCalendar && isSecret(path) ? messages.secret.calendars : fieldLabel(path, messages, locale);
        return (
          <div {...part("review-field")} key={path}>
            <dt {...part("review-label")}>{label}</dt>
            <dd {...part("review-value")}>
              <ReviewedValue path={path} draft={draft} />
            </dd>
            {!readOnly && (
              <dd {...part("review-edit")}>
                <components.Button
                  type="button"
                  data-look="link"
                  {...part("link")}
                  aria-label={format(messages.wizard.editField, { label })}
                  onClick={() => form.focus(path)}
                >
                  {messages.wizard.edit}
                </components.Button>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
