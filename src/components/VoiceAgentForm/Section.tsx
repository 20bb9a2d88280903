"use client";

import type { ReactNode } from "react";
import { useAgentForm, useProblems } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import type { Messages } from "../../i18n/en.js";

/** Props of Section. */
export interface SectionProps {
  name: keyof Messages["sections"];
  /** The paths of its fields; a section whose fields the host has all fixed is not shown. */
  paths: readonly string[];
  children: ReactNode;
}

/** A card with a title, a sentence, and how many of its fields have something to fix. */
export function Section({ name, paths, children }: SectionProps) {
  const { messages, format } = useKit();
  const { isFixed } = useAgentForm();
  const count = useProblems().filter(({ path }) =>
    paths.some((each) => path === each || path.startsWith(`${each}.`)),
  ).length;
  if (paths.every(isFixed)) return null;
  const { title, description } = messages.sections[name];
  return (
    <section className="vak-section" data-section={name} data-invalid={count > 0 || undefined}>
      <header className="vak-section-head">
        <h2 className="vak-section-title">{title}</h2>
        {count > 0 && <span className="vak-badge">{format(messages.form.invalid, { count })}</span>}
        <p className="vak-section-description">{description}</p>
      </header>
      <div className="vak-section-body">{children}</div>
    </section>
  );
}
