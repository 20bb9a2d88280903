"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import { curlCommand } from "../../core/curl.js";
import { downloadText } from "../../hooks/downloadText.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useCopy } from "../../hooks/useCopy.js";
import { payload } from "../../i18n/english/payload.js";
import { Heading } from "../../primitives/Heading.js";
import { Button } from "../../primitives/Button.js";
import { Segments } from "../../primitives/Segments.js";

const ENGLISH = { payload };

/** Props of RequestText. */
export interface RequestTextProps {
  /** The request body, its tokens redacted; `undefined` where there is none. */
  body: unknown;
  baseUrl: string | undefined;
  /** Shown above the text. */
  children?: ReactNode;
}

/** Names of formats, the same in every language. */
const FORMATS = [
  { value: "json", label: "JSON" },
  { value: "curl", label: "cURL" },
] as const;

const FILE = "voice-agent.json";

/** A request body as text in either format, with the buttons that take it elsewhere. */
export function RequestText({ body, baseUrl, children }: RequestTextProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { payload: words } = messages;
  const [shown, setShown] = useState<"json" | "curl">("json");
  const [saved, setSaved] = useState(false);
  const id = useKitId();
  const code = useRef<HTMLPreElement>(null);
  const json = body === undefined ? "" : JSON.stringify(body, null, 2);
  const text = shown === "curl" && json !== "" ? curlCommand(body, baseUrl) : json;
  const [copying, copy] = useCopy(text, code);
  const parts = useMemo(() => isolated(text), [text]);
  const outcomes = { idle: "", copied: words.copied, selected: words.selected };

  return (
    <section {...part("payload")} aria-labelledby={id}>
      <div {...part("payload-head")}>
        <Heading {...part("section-title")} id={id}>
          {words.title}
        </Heading>
        {text !== "" && (
          <Segments aria-label={words.format} options={FORMATS} value={shown} onChange={setShown} />
        )}
      </div>
      {children}
      {text === "" ? (
        <p {...part("hint")}>{words.invalid}</p>
      ) : (
        <>
          <pre
            {...part(["code", "payload-text"])}
            dir="ltr"
            translate="no"
            tabIndex={0}
            aria-label={words.label}
            role="region"
            ref={code}
          >
            {parts}
          </pre>
          <div {...part("payload-foot")}>
            <Button
              look="secondary"
              icon={copying === "copied" ? "check" : "copy"}
              onClick={() => {
                setSaved(false);
                copy();
              }}
            >
              {words.copy}
            </Button>
            <Button
              look="quiet"
              icon="down"
              onClick={() => {
                downloadText(json, FILE, "application/json");
                setSaved(true);
              }}
            >
              {words.download}
            </Button>
            <span {...part("hint")} role="status">
              {saved ? format(words.downloaded, { name: `\u2068${FILE}\u2069` }) : outcomes[copying]}
            </span>
          </div>
        </>
      )}
    </section>
  );
}

const STRING = /("[^"\\]*(?:\\.[^"\\]*)*")/;

const ESCAPE = /(\\(?:u[\da-f]{4}|.))/;

/**
 * Each string on its own, so that Arabic in one does not reorder the JSON around it, and each escape in it, which would
 * be read backwards; copied text stays the same.
 */
function isolated(text: string): ReactNode[] {
  return text
    .split(STRING)
    .map((part, index) => (index % 2 === 1 ? <bdi key={index}>{withEscapes(part)}</bdi> : part));
}

const withEscapes = (text: string) =>
  text.split(ESCAPE).map((part, index) =>
    index % 2 === 1 ? (
      <bdi key={index} dir="ltr">
        {part}
      </bdi>
    ) : (
      part
    ),
  );
