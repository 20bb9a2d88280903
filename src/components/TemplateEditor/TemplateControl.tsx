"use client";

import { useCallback, useRef, useState, useSyncExternalStore } from "react";
import { holdsSecret } from "../../core/secretText.js";
import type { TemplateSyntax, TemplateValues } from "../../core/template.js";
import { inBraces } from "../../core/templateMending.js";
import { directionAround, paragraphsDiffer } from "../../core/textDirection.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { isLocked } from "../../hooks/lock.js";
import { useKit } from "../../hooks/kit.js";
import { useTemplateReader } from "../../hooks/templateReader.js";
import { type Store, type TextStore, useTextFact } from "../../hooks/textStore.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { Field, type Described } from "../../primitives/Field.js";
import { secretWarning } from "../../primitives/SecretWarning.js";
import { appendText, insertText, type TextControl } from "../../hooks/insertText.js";
import { MarkedInput, type MarkedInputHandle } from "../../primitives/MarkedInput.js";
import { useCleanPaste } from "../../hooks/useCleanPaste.js";
import { template } from "../../i18n/english/template.js";
import type { CompletionHandle } from "./Completion.js";
import { PlaceholderNotes } from "./PlaceholderNotes.js";
import { TemplateTools } from "./TemplateTools.js";
import { TextCount } from "./TextCount.js";

const ENGLISH = { template };

const templateCompletion = fetchedCode(async () => (await import("./Completion.js")).Completion);
const templatePreview = fetchedCode(async () => (await import("./TemplatePreview.js")).TemplatePreview);

/** Props of TemplateControl. */
export interface TemplateControlProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  text: TextStore;
  names: Store<readonly string[]>;
  values: Store<TemplateValues>;
  syntax?: TemplateSyntax | undefined;
  onDefine?: ((name: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  rows?: number | undefined;
  counted?: boolean | undefined;
  /** Stands beside the count. */
  limit?: Described | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  path?: string | undefined;
}

/** TemplateEditor over stores: typing renders what changes because of it, and values that change only the preview. */
export function TemplateControl({ text, syntax = "double", rows = 3, ...props }: TemplateControlProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const names = useSyncExternalStore(props.names.subscribe, props.names.get, props.names.get);
  const reader = useTemplateReader(syntax);
  const [said, say] = useAnnouncer();
  const [previewed, setPreviewed] = useState(false);
  const { code: TemplatePreview, failed, retry } = templatePreview.useCode(previewed);
  const [writing, setWriting] = useState<number>();
  const control = useRef<TextControl>(null);
  /** Whether the text has had the caret: before that a browser says it is at the start, where nobody put it. */
  const [entered, setEntered] = useState(false);
  const marked = useRef<MarkedInputHandle>(null);
  const completion = useRef<CompletionHandle>(null);
  const typedBefore = useRef(false);
  const locked = isLocked(props.disabled, props.readOnly);
  const { code: Completion, ...completing } = templateCompletion.useCode(entered && !locked);
  const marksOf = useCallback((each: string) => reader.marks(each, names, writing), [reader, names, writing]);
  const dir = useTextFact(text, (each) => directionAround(each, reader.placeholders(each)));
  const perParagraph = useTextFact(text, (each) => paragraphsDiffer(each, reader.placeholders(each)));
  const hasSecret = useTextFact(text, holdsSecret);
  const paste = useCleanPaste(say, rows === 1);

  function define(name: string) {
    props.onDefine?.(name);
    say(format(messages.template.defined, { name }));
  }

  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      required={props.required ?? false}
      aside={
        <TemplateTools
          label={props.label}
          names={names}
          syntax={syntax}
          locked={locked}
          previewed={previewed && !failed}
          onPreview={failed ? retry : setPreviewed}
          onInsert={(name) => {
            const element = control.current;
            if (!element) return;
            const written =
              name === undefined ? "{".repeat(syntax === "double" ? 2 : 1) : inBraces(name, syntax);
            if (entered) insertText(element, element.selectionStart ?? 0, element.selectionEnd ?? 0, written);
            else appendText(element, written);
          }}
        />
      }
      count={props.counted && <TextCount text={text} />}
      limit={props.limit}
      warning={hasSecret && secretWarning}
      below={
        <>
          {paste.note && <p {...part("hint")}>{paste.note}</p>}
          <OpeningFailed when={failed} />
          {previewed && TemplatePreview && (
            <TemplatePreview label={props.label} text={text} reader={reader} values={props.values} />
          )}
          <PlaceholderNotes
            label={props.label}
            text={text}
            reader={reader}
            names={names}
            writing={writing}
            control={control}
            onDefine={locked ? undefined : props.onDefine && define}
            locked={locked}
            say={say}
          />
          <p {...part("hidden")} role="status">
            {said}
          </p>
        </>
      }
    >
      {(field) => (
        <>
          <MarkedInput
            {...field}
            text={text}
            rows={rows}
            marksOf={marksOf}
            controlRef={control}
            handleRef={marked}
            dir={dir}
            data-paragraphs={perParagraph || undefined}
            autoComplete="off"
            aria-required={props.required}
            disabled={props.disabled}
            readOnly={props.readOnly}
            data-path={props.path}
            aria-autocomplete={locked ? undefined : "list"}
            onPaste={locked ? undefined : paste.onPaste}
            onInput={() => {
              paste.clear();
              typedBefore.current = !completion.current;
              completion.current?.follow(true);
            }}
            onFocus={() => {
              setEntered(true);
              if (completing.failed) completing.retry();
            }}
            onSelect={() => completion.current?.follow(false)}
            onKeyDown={(event) => completion.current?.onKeyDown(event)}
            onBlur={() => {
              completion.current?.close();
              props.onBlur?.();
            }}
          />
          {!locked && entered && Completion && (
            <Completion
              handle={completion}
              typedBefore={typedBefore}
              control={control}
              boxOf={(start, end) => marked.current?.boxOf(start, end)}
              names={names}
              syntax={syntax}
              onDefine={props.onDefine && define}
              onWriting={setWriting}
              say={say}
            />
          )}
        </>
      )}
    </Field>
  );
}
