"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useProblemsIn } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { form } from "../../i18n/english/form.js";
import { sections } from "../../i18n/english/sections.js";
import { formatNumber } from "../../i18n/format.js";
import { Heading, UnderHeading } from "../../primitives/Heading.js";
import { Icon } from "../../primitives/Icon.js";
import { SECTION_PATHS, type SectionName } from "./sectionPaths.js";
import { UnknownNote } from "./UnknownNote.js";
import { useAddressed } from "./useAddressed.js";

const ENGLISH = { form, sections };

/** How the sections of an arrangement stand in it. */
export interface SectionManner {
  /** Whether a section can be closed by its heading. */
  foldable: boolean;
  /** Sections that start closed. */
  closed: readonly SectionName[];
  /** Whether what stands above already says what the section is. */
  headless?: boolean;
}

/** The manner of the arrangement around. */
export const SectionMannerContext = createContext<SectionManner>({ foldable: true, closed: [] });

/** What a host may say about one section. */
export interface SectionOptions {
  /** Whether its fields are shown at first. An error in it, the page's address or `focus()` opens it. @default true */
  defaultOpen?: boolean | undefined;
}

/** Props of Section. */
export interface SectionProps extends SectionOptions {
  name: SectionName;
  children: ReactNode;
}

/**
 * A card with a title, a sentence, and how many of its fields have something to fix. Closed, it keeps its fields and
 * what was typed in them, and the browser's own search still finds them.
 */
export function Section({ name, defaultOpen, children }: SectionProps) {
  const { messages, idPrefix, part } = useKit(ENGLISH);
  const { isFixed } = useAgentForm();
  const manner = useContext(SectionMannerContext);
  const [open, setOpen] = useState(defaultOpen ?? !manner.closed.includes(name));
  const id = idPrefix ? `${idPrefix}${name}` : undefined;
  const titleId = useKitId();
  const count = useProblemsIn(SECTION_PATHS[name]);
  useAddressed(id);
  if (SECTION_PATHS[name].every(isFixed)) return null;
  const { title, description } = messages.sections[name];
  const card = {
    id,
    ...part("section", { section: name, invalid: count > 0 }),
  };
  const heading = (
    <>
      <Heading {...part("section-title")} id={titleId}>
        {title}
      </Heading>
      {count > 0 && <Badge count={count} />}
      <span {...part("section-description")}>{description}</span>
    </>
  );
  const body = (
    <div {...part("section-body")}>
      <UnknownNote paths={SECTION_PATHS[name]} />
      <UnderHeading>{children}</UnderHeading>
    </div>
  );
  if (manner.headless) {
    return (
      <div {...card} data-headless>
        {body}
      </div>
    );
  }
  if (!manner.foldable) {
    return (
      <section {...card} aria-labelledby={titleId}>
        <div {...part("section-head")} data-section-head={name} tabIndex={-1}>
          {heading}
        </div>
        {body}
      </section>
    );
  }
  return (
    <details {...card} data-foldable open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary {...part("section-head")} data-section-head={name}>
        {heading}
        <Icon name="expand" />
      </summary>
      {body}
    </details>
  );
}

/** A number to be seen, and its meaning to be heard as part of the heading; nothing interrupts when it changes. */
export function Badge({ count }: { count: number }) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  return (
    <span {...part("badge")}>
      <span aria-hidden="true">{formatNumber(count, locale)}</span>
      <span {...part("hidden")}>{format(messages.form.invalid, { count })}</span>
    </span>
  );
}
