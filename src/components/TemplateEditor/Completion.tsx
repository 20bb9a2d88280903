"use client";

import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useState } from "react";
import type { TemplateSyntax } from "../../core/template.js";
import { inBraces } from "../../core/templateMending.js";
import { bringIntoView } from "../../hooks/bringIntoView.js";
import { insertText, type TextControl } from "../../hooks/insertText.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { useKitId } from "../../hooks/useKitId.js";
import { template } from "../../i18n/english/template.js";
import { Code } from "../../primitives/Code.js";
import { Popover } from "../../primitives/Popover.js";
import { Sentence } from "../../primitives/Sentence.js";
import {
  type CompletionOption,
  completionOptions,
  endOfPlaceholder,
  type OpenPlaceholder,
  openPlaceholder,
} from "./completionOptions.js";

const ENGLISH = { template };

/** What the control tells its completion list. */
export interface CompletionHandle {
  /** The text or the caret changed; only typing opens the list. */
  follow(typed: boolean): void;
  onKeyDown(event: KeyboardEvent): void;
  close(): void;
}

/** Props of Completion. */
export interface CompletionProps {
  handle: RefObject<CompletionHandle | null>;
  /** Whether what stands in the control was typed before the list was there. */
  typedBefore: RefObject<boolean>;
  control: RefObject<TextControl | null>;
  /** Where a stretch of the text stands in the viewport. */
  boxOf: (start: number, end: number) => DOMRect | undefined;
  names: readonly string[];
  syntax: TemplateSyntax;
  onDefine: ((name: string) => void) | undefined;
  /** Told where the placeholder begins that is being written, and that none is any more. */
  onWriting: (start: number | undefined) => void;
  say: (text: string) => void;
}

/**
 * The names that complete the placeholder at the caret, while one is typed. The control keeps the focus and the role it
 * has; it points at the chosen name as a combobox does (WAI-ARIA, list autocomplete), and only while the list is open.
 */
export function Completion({
  handle,
  typedBefore,
  control,
  boxOf,
  names,
  syntax,
  onDefine,
  onWriting,
  say,
}: CompletionProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { template: words } = messages;
  const [place, setPlace] = useState<OpenPlaceholder>();
  const [active, setActive] = useState(0);
  const id = useKitId();
  const options = place ? completionOptions(place.typed, names, syntax, onDefine !== undefined) : NONE;
  const open = place !== undefined && (options.length > 0 || (onDefine !== undefined && place.typed === ""));
  const current = options[active];
  const system: Readonly<Record<string, string>> = words.system;

  useEscape(control, open, () => setPlace(undefined));

  useEffect(() => {
    const element = control.current;
    if (!open || !element) return;
    element.setAttribute("aria-controls", `${id}-list`);
    if (current) element.setAttribute("aria-activedescendant", `${id}-${active}`);
    return () => {
      element.removeAttribute("aria-controls");
      element.removeAttribute("aria-activedescendant");
    };
  }, [control, id, open, current, active]);

  useEffect(() => {
    onWriting(place?.start);
    if (!place) return;
    const rested = setTimeout(() => onWriting(undefined), PAUSE_MS);
    return () => clearTimeout(rested);
  }, [onWriting, place]);

  useEffect(() => {
    if (open) say(options.length > 0 ? format(words.suggestions, { count: options.length }) : words.typeName);
  }, [open, options.length, say, format, words]);

  function choose(option: CompletionOption) {
    const element = control.current;
    if (!element || !place) return;
    setPlace(undefined);
    insertText(
      element,
      place.start,
      endOfPlaceholder(element.value, place.end, syntax),
      inBraces(option.name, syntax),
    );
    if (option.kind === "new") onDefine?.(option.name);
  }

  useImperativeHandle(handle, () => ({
    follow(typed) {
      const element = control.current;
      if (!element || (!typed && !place)) return;
      const { selectionStart, selectionEnd, value } = element;
      const next =
        selectionStart !== null && selectionStart === selectionEnd
          ? openPlaceholder(value, selectionStart, syntax)
          : undefined;
      if (!typed && next?.start !== place?.start) setPlace(undefined);
      else if (typed || next?.typed !== place?.typed) {
        setPlace(next);
        setActive(0);
      }
    },
    onKeyDown(event) {
      // Keys of an input method are its own.
      if (!open || event.nativeEvent.isComposing) return;
      const { key } = event;
      const by = { ArrowDown: 1, ArrowUp: -1 }[key];
      const accepts = (key === "Enter" || (key === "Tab" && !event.shiftKey)) && current !== undefined;
      if (by !== undefined && options.length > 0 && !event.altKey) {
        event.preventDefault();
        setActive((active + by + options.length) % options.length);
      } else if (accepts) {
        event.preventDefault();
        choose(current);
      }
    },
    close: () => setPlace(undefined),
  }));

  useEffect(() => {
    if (typedBefore.current) handle.current?.follow(true);
  }, [handle, typedBefore]);

  if (!open) return null;
  return (
    <Popover
      anchor={control}
      at={() => boxOf(place.start, place.end)}
      {...part("completion")}
      onMouseDown={(event) => event.preventDefault()}
    >
      <div {...part("listbox")} id={`${id}-list`} role="listbox" aria-label={words.insert}>
        {options.map((option, index) => (
          <div
            key={`${option.kind} ${option.name}`}
            id={`${id}-${index}`}
            {...part("option", { active: index === active || undefined })}
            role="option"
            aria-selected={index === active}
            ref={index === active ? showOption : undefined}
            onClick={() => choose(option)}
          >
            <span {...part("option-label")}>
              {option.kind === "new" ? (
                <Sentence text={words.addNamed} parts={{ name: <Code>{option.name}</Code> }} />
              ) : (
                <Code>{option.name}</Code>
              )}
            </span>
            {option.kind === "system" && <span {...part("option-note")}>{system[option.name]}</span>}
          </div>
        ))}
      </div>
      {options.length === 0 && <p {...part(["empty", "completion-empty"])}>{words.typeName}</p>}
    </Popover>
  );
}

/** Who pauses for so long in the middle of a placeholder may want to know what it lacks. */
const PAUSE_MS = 600;

const NONE: readonly CompletionOption[] = [];

const showOption = (option: HTMLElement | null) => bringIntoView(option, { block: "nearest" });
