"use client";

import { useContext, useEffect, useId, useState } from "react";
import { redactPayload } from "../core/redactPayload.js";
import { AgentFormContext, type AgentForm } from "../hooks/agentForm.js";
import { useKit } from "../hooks/kit.js";
import { Button } from "../primitives/Button.js";
import { KitRoot, type RootProps, splitRootProps } from "../primitives/KitRoot.js";

/** Props of PayloadPreview. */
export interface PayloadPreviewProps extends RootProps {
  /** What to show. @default the payload of the form around it, as it would be sent now */
  payload?: unknown;
}

/** The request body as JSON, left to right in every language, its tokens redacted. */
export function PayloadPreview(props: PayloadPreviewProps) {
  const [root, own] = splitRootProps(props);
  const scope = useContext(AgentFormContext);
  return (
    <KitRoot {...root}>
      {own.payload === undefined && scope ? (
        <Live form={scope.form} />
      ) : (
        <Json value={redactPayload(own.payload)} />
      )}
    </KitRoot>
  );
}

const SETTLE_MS = 200;

/** Follows the form a moment behind, so that typing does not wait for it. */
function Live({ form }: { form: AgentForm }) {
  const [payload, setPayload] = useState<unknown>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setPayload(form.inspect().body), SETTLE_MS);
    };
    refresh();
    const stop = form.values.subscribe({ formState: { values: true }, callback: refresh });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form]);
  return <Json value={payload} />;
}

function Json({ value }: { value: unknown }) {
  const { messages, part } = useKit();
  const { payload: words } = messages;
  const [copied, setCopied] = useState(false);
  const id = useId();
  const text = value === undefined ? "" : JSON.stringify(value, null, 2);
  return (
    <section {...part("payload")} aria-labelledby={id}>
      <div {...part("payload-head")}>
        <h3 {...part("section-title")} id={id}>
          {words.title}
        </h3>
        {text !== "" && (
          <Button
            look="quiet"
            icon={copied ? "check" : "copy"}
            onClick={() => {
              // Missing on plain-http pages; the text can still be selected there.
              if (!("clipboard" in navigator)) return;
              void navigator.clipboard.writeText(text).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </div>
      {text === "" ? (
        <p {...part("hint")}>{words.invalid}</p>
      ) : (
        <pre
          {...part(["code", "payload-text"])}
          dir="ltr"
          tabIndex={0}
          aria-label={words.label}
          role="region"
        >
          {isolated(text)}
        </pre>
      )}
    </section>
  );
}

const STRING = /("(?:[^"\\]|\\.)*")/;

/** Each string on its own, so that Arabic in one does not reorder the JSON around it; copied text stays the same. */
function isolated(json: string) {
  return json.split(STRING).map((part, index) => (index % 2 === 1 ? <bdi key={index}>{part}</bdi> : part));
}
