"use client";

import type { RefObject } from "react";
import { nameProblem } from "../../core/paramRules.js";
import { LONGEST_NAME, type TemplateSyntax } from "../../core/template.js";
import { REMARKS, type TemplateFinding } from "../../core/templateFindings.js";
import { inBraces, meantName, mended, replaceAt } from "../../core/templateMending.js";
import { useKit } from "../../hooks/kit.js";
import { template } from "../../i18n/english/template.js";
import { Button } from "../../primitives/Button.js";
import { Code } from "../../primitives/Code.js";
import { insertText, type TextControl } from "../../hooks/insertText.js";
import { Sentence } from "../../primitives/Sentence.js";

const ENGLISH = { template };

/** Props of PlaceholderNote. */
export interface PlaceholderNoteProps {
  finding: TemplateFinding;
  syntax: TemplateSyntax;
  names: readonly string[];
  control: RefObject<TextControl | null>;
  /** Where the text has it at the moment of a click. */
  placesNow: () => TemplateFinding["places"];
  onDefine: ((name: string) => void) | undefined;
  locked: boolean;
  say: (text: string) => void;
}

/** One thing to say about a placeholder, and the clicks that mend it. */
export function PlaceholderNote({ finding, syntax, names, control, ...props }: PlaceholderNoteProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { template: words } = messages;
  const { code, name, text, places } = finding;
  const meant = meantName(finding, syntax, names);
  const remedy = mended(finding, syntax, names);
  const definable = code === "undefined" && !nameProblem(name);
  const sentence = meant ? words[code === "notFilled" ? "notFilledMeant" : "meant"] : words[code];
  const isRemark = REMARKS.includes(code);
  const right = remedy ?? inBraces(syntax === "single" ? (names[0] ?? "") : name, syntax);

  function replace(replacement: string) {
    const element = control.current;
    const now = props.placesNow();
    if (!element || now.length === 0) return;
    const edit = replaceAt(element.value, now, replacement);
    insertText(element, edit.start, edit.end, edit.text);
    props.say(format(words.replaced, { count: now.length }));
  }

  function show() {
    const element = control.current;
    const [first] = props.placesNow();
    if (!element || !first) return;
    element.focus();
    element.setSelectionRange(first.start, first.end);
  }

  return (
    <li {...part(isRemark ? "remark" : "warning")}>
      <Sentence
        text={format(sentence, { max: LONGEST_NAME })}
        parts={{ name: <Code>{text}</Code>, right: <Code>{right}</Code>, meant: <Code>{meant ?? ""}</Code> }}
      />
      {places.length > 1 && (
        <span {...part("note-count")}>{format(words.places, { count: places.length })}</span>
      )}
      <span {...part("note-actions")}>
        {!props.locked && remedy && (
          <Button look="quiet" onClick={() => replace(remedy)}>
            <Sentence text={words.replace} parts={{ name: <Code>{remedy}</Code> }} />
          </Button>
        )}
        {definable && props.onDefine && (
          <Button
            look="quiet"
            onClick={() => {
              props.onDefine?.(name);
              control.current?.focus();
            }}
          >
            <Sentence text={words.define} parts={{ name: <Code>{name}</Code> }} />
          </Button>
        )}
        {!remedy && !definable && !isRemark && (
          <Button look="quiet" icon="search" aria-label={format(words.find, { name: text })} onClick={show} />
        )}
      </span>
    </li>
  );
}
