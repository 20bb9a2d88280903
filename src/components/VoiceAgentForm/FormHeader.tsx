"use client";

import { useKit } from "../../hooks/kit.js";
import { Heading } from "../../primitives/Heading.js";

/** The form's title and a sentence. */
export function FormHeader() {
  const { form: words } = useKit().messages;
  return (
    <header className="vak-form-head">
      <div className="vak-form-titles">
        <Heading className="vak-form-title">{words.label}</Heading>
        <p className="vak-form-description">{words.description}</p>
      </div>
    </header>
  );
}
