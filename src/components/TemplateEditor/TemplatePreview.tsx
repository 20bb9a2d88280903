"use client";

import { Fragment, useDeferredValue, useMemo, useSyncExternalStore } from "react";
import { cutText } from "../../core/cutText.js";
import {
  isSystemVariable,
  type TemplatePiece,
  templatePieces,
  type TemplateValues,
} from "../../core/template.js";
import { textDirection } from "../../core/textDirection.js";
import { useKit } from "../../hooks/kit.js";
import type { TemplateReader } from "../../hooks/templateReader.js";
import type { Store, TextStore } from "../../hooks/textStore.js";
import { useKitId } from "../../hooks/useKitId.js";
import { template } from "../../i18n/english/template.js";

const ENGLISH = { template };

/** Props of TemplatePreview. */
export interface TemplatePreviewProps {
  label: string;
  text: TextStore;
  reader: TemplateReader;
  values: Store<TemplateValues>;
}

const LONGEST = 10_000;

/** Characters that turn the order of others and cannot be seen, by the names that Unicode gives them. */
const TURNS: Readonly<Record<string, string>> = {
  "\u200e": "LRM",
  "\u200f": "RLM",
  "\u061c": "ALM",
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};
const TURN = /([\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069])/;

/** The text as it will be said: values in the place of their names, each apart from the text around it. */
export function TemplatePreview({ label, text, reader, values }: TemplatePreviewProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { template: words } = messages;
  const id = useKitId();
  const written = useDeferredValue(useSyncExternalStore(text.subscribe, text.get, text.get));
  const filledWith = useDeferredValue(useSyncExternalStore(values.subscribe, values.get, values.get));
  const { syntax } = reader;
  const body = useMemo(
    () =>
      cutText(written, LONGEST)
        .split(/\r\n?|\n/)
        .map((line, index) => (
          <div key={index} {...part("preview-line")} dir={textDirection(line, syntax)}>
            {templatePieces(line, filledWith, syntax).map((piece, place) => (
              <Fragment key={place}>
                {piece.name === undefined ? (
                  <Shown text={piece.text} />
                ) : (
                  <Filled piece={piece} name={piece.name} />
                )}
              </Fragment>
            ))}
            {line === "" && <br />}
          </div>
        )),
    [written, filledWith, syntax, part],
  );
  return (
    <div
      {...part("preview")}
      role="group"
      aria-label={format(words.previewOf, { label })}
      id={id}
      dir={textDirection(written, syntax)}
    >
      {written.trim() === "" ? <p {...part("empty")}>{words.previewEmpty}</p> : body}
      {written.length > LONGEST && <p {...part("empty")}>{words.previewCut}</p>}
    </div>
  );
}

function Filled({ piece, name }: { piece: TemplatePiece; name: string }) {
  const { messages, part } = useKit(ENGLISH);
  const { template: words } = messages;
  if (piece.filled && piece.text !== "")
    return (
      <bdi {...part("preview-value")}>
        <Shown text={piece.text} />
      </bdi>
    );
  const note = !piece.filled && isSystemVariable(name) ? words.bySystem : words.unset;
  return (
    <bdi {...part("preview-value", { unset: true })} translate="no" title={note}>
      {piece.text === "" ? name : piece.text}
      <span {...part("hidden")}> ({note})</span>
    </bdi>
  );
}

function Shown({ text }: { text: string }) {
  const { part } = useKit();
  return text.split(TURN).map((piece, index) =>
    index % 2 === 1 ? (
      <bdi {...part("preview-turn")} key={index}>
        {TURNS[piece]}
      </bdi>
    ) : (
      piece
    ),
  );
}
