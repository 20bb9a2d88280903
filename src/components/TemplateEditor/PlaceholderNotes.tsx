"use client";

import { type RefObject, useEffect, useState } from "react";
import { REMARKS, type TemplateFinding } from "../../core/templateFindings.js";
import { useKit } from "../../hooks/kit.js";
import type { TemplateReader } from "../../hooks/templateReader.js";
import { type TextStore, useTextFact } from "../../hooks/textStore.js";
import type { TextControl } from "../../hooks/insertText.js";
import { template } from "../../i18n/english/template.js";
import { PlaceholderNote } from "./PlaceholderNote.js";

const ENGLISH = { template };

/** Props of PlaceholderNotes. */
export interface PlaceholderNotesProps {
  /** Of the text's field. */
  label: string;
  text: TextStore;
  reader: TemplateReader;
  names: readonly string[];
  /** Where the placeholder begins that is being written, which is no problem yet. */
  writing: number | undefined;
  control: RefObject<TextControl | null>;
  onDefine: ((name: string) => void) | undefined;
  locked: boolean;
  say: (text: string) => void;
}

const FEW = 5;
const MORE = 20;
const PAUSE_MS = 1000;

/** What the placeholders of a text need, the first few of them; the rest are a number until asked for. */
export function PlaceholderNotes({
  label,
  text,
  reader,
  names,
  writing,
  say,
  ...props
}: PlaceholderNotesProps) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const { template: words } = messages;
  const [most, setMost] = useState(FEW);
  // The same notes are the same string, so that most keystrokes render nothing.
  useTextFact(text, (each) => factOf(tellable(reader.findings(each, names), writing), most));
  const found = tellable(reader.findings(text.get(), names), writing);
  const rest = found.length - most;
  const problems = found.filter(({ code }) => !REMARKS.includes(code)).length;

  useEffect(() => {
    // With its field: another text has its own, and either may change with a parameter far from it.
    const text =
      problems > 0 ? format(words.toolFor, { tool: format(words.toCheck, { count: problems }), label }) : "";
    const rested = setTimeout(() => say(text), PAUSE_MS);
    return () => clearTimeout(rested);
  }, [problems, label, say, format, words]);

  if (found.length === 0) return null;
  return (
    <ul {...part("notes")}>
      {found.slice(0, most).map((finding) => (
        <PlaceholderNote
          {...props}
          say={say}
          key={`${finding.code} ${finding.text}`}
          finding={finding}
          syntax={reader.syntax}
          names={names}
          placesNow={() => samePlaces(reader.findings(props.control.current?.value ?? "", names), finding)}
        />
      ))}
      {rest > 0 && (
        <li {...part("notes-more")}>
          <components.Button
            type="button"
            data-look="link"
            {...part("link")}
            onClick={() => setMost(most + MORE)}
          >
            {format(words.more, { count: rest })}
          </components.Button>
        </li>
      )}
    </ul>
  );
}

function factOf(found: readonly TemplateFinding[], most: number): string {
  const told = found.slice(0, most);
  return `${found.length} ${told.map(({ code, text, places }) => `${code} ${text} ${places.length}`).join("\n")}`;
}

/** What needs something comes before what only explains. */
function tellable(
  found: readonly TemplateFinding[],
  writing: number | undefined,
): readonly TemplateFinding[] {
  const isRemark = ({ code }: TemplateFinding) => REMARKS.includes(code);
  const begun = ({ places }: TemplateFinding) => places.length === 1 && places[0]?.start === writing;
  const finished = found.filter((each) => !begun(each));
  return [...finished.filter((each) => !isRemark(each)), ...finished.filter(isRemark)];
}

const samePlaces = (found: readonly TemplateFinding[], { code, text }: TemplateFinding) =>
  found.find((each) => each.code === code && each.text === text)?.places ?? [];
