"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { form } from "../../i18n/english/form.js";
import { wizard } from "../../i18n/english/wizard.js";
import { Button } from "../../primitives/Button.js";
import { Heading } from "../../primitives/Heading.js";
import { Icon } from "../../primitives/Icon.js";

const ENGLISH = { form, wizard };

/** The end of a wizard. It has the focus, which says once that the agent was created. */
export function Created({ children }: { children: ReactNode }) {
  const { messages, format, part } = useKit(ENGLISH);
  const { wizard: words, form: formWords } = messages;
  const { form } = useAgentForm();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { agentName } = form.draft.before();
  return (
    <div {...part("created")}>
      <span {...part("created-mark")}>
        <Icon name="check" />
      </span>
      <Heading {...part("step-title")} ref={heading} tabIndex={-1}>
        {formWords.succeeded}
      </Heading>
      <p {...part("form-description")}>
        {format(words.created, { name: `\u2068${agentName.trim()}\u2069` })}
      </p>
      {children ?? <Button onClick={() => form.reset()}>{words.again}</Button>}
    </div>
  );
}
