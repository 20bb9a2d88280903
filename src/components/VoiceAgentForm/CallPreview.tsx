"use client";

import { useWatch } from "react-hook-form";
import { callBeginning } from "../../core/callBeginning.js";
import { hasVisibleText } from "../../core/text.js";
import { lineDirection } from "../../core/textDirection.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { callPreview } from "../../i18n/english/callPreview.js";
import { Heading } from "../../primitives/Heading.js";

const ENGLISH = { callPreview };

/** How a call begins with the form as it stands: the greeting, filled with the parameters. For a form's `aside`. */
export function CallPreview() {
  const { messages, part } = useKit(ENGLISH);
  const { callPreview: words } = messages;
  const { control } = useAgentForm().form.values;
  const [greetingMessage, params, lang] = useWatch({ control, name: ["greetingMessage", "params", "lang"] });
  const text = callBeginning({ greetingMessage, params });
  const id = useKitId();
  return (
    <section {...part("card")} aria-labelledby={id}>
      <Heading {...part("section-title")} id={id}>
        {words.title}
      </Heading>
      {hasVisibleText(text) ? (
        <p {...part(["bubble", "call"])} dir={lineDirection("greetingMessage", greetingMessage)} lang={lang}>
          {text}
        </p>
      ) : (
        <p {...part("empty")}>{words.empty}</p>
      )}
    </section>
  );
}
