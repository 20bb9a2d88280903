"use client";

import { type Ref, useEffect, useMemo, useRef, useState } from "react";
import { nameProblem } from "../../core/paramRules.js";
import {
  scanPlaceholders,
  SYSTEM_VARIABLES,
  type TemplateSyntax,
  textDirection,
} from "../../core/template.js";
import { type Kit, useKit } from "../../hooks/kit.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";

/** Props of TemplateEditor. */
export interface TemplateEditorProps extends RootProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  value?: string;
  defaultValue?: string;
  onChange?: (text: string) => void;
  onBlur?: () => void;
  /** `{{name}}` or `{name}`. @default "double" */
  syntax?: TemplateSyntax;
  /** The names that will be filled in; others are pointed out. */
  names?: readonly string[];
  /** Offers to define a name that is not among `names`. */
  onDefine?: (name: string) => void;
  /** Rows of the text area; 1 makes a single-line field. @default 3 */
  rows?: number;
  /** Counts words, and advises on length. */
  counted?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  path?: string;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}

/** A text with placeholders: a plain text control, with what its placeholders need said below it. */
export function TemplateEditor(props: TemplateEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Editor {...own} />
    </KitRoot>
  );
}

const NO_NAMES: readonly string[] = [];
const ADVISED_WORDS = 500;
const MOST_NOTES = 5;

function Editor({
  value,
  onChange,
  rows = 3,
  syntax = "double",
  names = NO_NAMES,
  ...props
}: Omit<TemplateEditorProps, keyof RootProps>) {
  const { part } = useKit();
  const kit = useKit();
  const [said, say] = useAnnouncer();
  const start = value ?? props.defaultValue ?? "";
  const element = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const [facts, setFacts] = useState(() => JSON.stringify(factsOf(start, syntax)));
  const { direction, words, found } = useMemo(() => JSON.parse(facts) as Facts, [facts]);
  const notes = found.flatMap((placeholder) => noteOn(placeholder, syntax, names, kit));

  useEffect(() => {
    if (value === undefined || !element.current || element.current.value === value) return;
    element.current.value = value;
    setFacts(JSON.stringify(factsOf(value, syntax)));
  }, [value, syntax]);

  const Control = rows === 1 ? "input" : "textarea";
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      required={props.required ?? false}
      aside={props.counted ? <WordCount words={words} /> : undefined}
    >
      {(control) => (
        <>
          <Control
            {...control}
            {...(rows === 1 ? { type: "text" } : { rows })}
            {...part(rows === 1 ? "input" : ["input", "textarea"])}
            ref={(node: (HTMLInputElement & HTMLTextAreaElement) | null) => {
              element.current = node;
              if (typeof props.inputRef === "function") props.inputRef(node);
            }}
            dir={direction}
            autoComplete="off"
            required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            data-path={props.path}
            defaultValue={start}
            onBlur={props.onBlur}
            onChange={(event) => {
              const text = event.target.value;
              // The same facts are the same string, so most keystrokes render nothing.
              setFacts(JSON.stringify(factsOf(text, syntax)));
              onChange?.(text);
            }}
          />
          <p {...part("hidden")} role="status">
            {said}
          </p>
          {notes.length > 0 && (
            <ul {...part("notes")}>
              {notes.slice(0, MOST_NOTES).map(({ text, define }) => (
                <li {...part("warning")} key={text}>
                  <span>{text}</span>
                  {define && props.onDefine && !props.readOnly && !props.disabled && (
                    <Button
                      look="quiet"
                      onClick={() => {
                        props.onDefine?.(define);
                        say(kit.format(kit.messages.template.defined, { name: define }));
                        element.current?.focus();
                      }}
                    >
                      {kit.format(kit.messages.template.define, { name: define })}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

function WordCount({ words }: { words: number }) {
  const { messages, format, part } = useKit();
  return (
    <span {...part(["hint", "count"])}>
      {format(messages.template.words, { count: words })}
      {words > ADVISED_WORDS && <span> · {messages.template.long}</span>}
    </span>
  );
}

interface Facts {
  direction: "ltr" | "rtl" | undefined;
  words: number;
  found: { name: string; text: string; problem?: string }[];
}

function factsOf(text: string, syntax: TemplateSyntax): Facts {
  const seen = new Map<string, Facts["found"][number]>();
  for (const { name, start, end, problem } of scanPlaceholders(text, syntax)) {
    const key = `${problem ?? ""} ${name}`;
    if (!seen.has(key))
      seen.set(key, { name, text: text.slice(start, end), ...(problem ? { problem } : {}) });
  }
  const words = text.split(/\s+/).filter(Boolean).length;
  return { direction: textDirection(text, syntax), words, found: [...seen.values()] };
}

function noteOn(
  { name, text, problem }: Facts["found"][number],
  syntax: TemplateSyntax,
  names: readonly string[],
  { messages, format }: Kit,
): { text: string; define?: string }[] {
  const { template: words } = messages;
  if (problem === "unclosed") return [{ text: words.unclosed }];
  if (problem === "unopened") return [{ text: format(words.unopened, { braces: text }) }];
  if (problem === "empty") return [{ text: words.empty }];
  if (syntax === "single" && !names.includes(name)) {
    return [
      { text: format(words.notFilled, { braces: names.map((each) => `{${each}}`).join(" "), name: text }) },
    ];
  }
  if (problem) return [{ text: format(words.invalidName, { name }) }];
  if (names.includes(name) || SYSTEM_VARIABLES.includes(name)) return [];
  const meant = names.find((each) => each.toLowerCase() === name.toLowerCase());
  if (meant) return [{ text: format(words.meant, { name, meant }) }];
  const note = { text: format(words.undefined, { name }) };
  return [nameProblem(name) ? note : { ...note, define: name }];
}
