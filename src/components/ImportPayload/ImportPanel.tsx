"use client";

import { type ChangeEvent, type DragEvent, useRef, useState } from "react";
import { type Imported, importDraft, MOST_IMPORTED } from "../../core/importDraft.js";
import { useKit, type WordedKit } from "../../hooks/kit.js";
import { createImportText } from "../../hooks/importText.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useTakeImport } from "../../hooks/useTakeImport.js";
import { importing } from "../../i18n/english/import.js";
import { Button } from "../../primitives/Button.js";
import { ConfirmDialog } from "../../primitives/ConfirmDialog.js";
import { Field } from "../../primitives/Field.js";

const ENGLISH = { import: importing };

type Refusal = Extract<Imported, { success: false }> | { code: "unreadable" };

/** The text or file to import, and what keeps it from being read. */
export function ImportPanel({ onClose }: { onClose: () => void }) {
  const kit = useKit(ENGLISH);
  const { import: words } = kit.messages;
  const { part, components } = kit;
  const { form } = useAgentForm();
  const take = useTakeImport();
  const [text] = useState(createImportText);
  const [refusal, setRefusal] = useState<Refusal>();
  const [asking, setAsking] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);

  /** What is shown of a text holds no token, whether it was typed, pasted or read from a file. */
  function show(given: string) {
    const shown = text.mask(given);
    if (area.current && area.current.value !== shown) area.current.value = shown;
    setRefusal(undefined);
  }

  function read(): Imported {
    return importDraft(area.current?.value ?? "");
  }

  function load() {
    const result = read();
    if (!result.success) {
      setRefusal(result);
      area.current?.focus();
    } else if (form.isDirty() && !asking) setAsking(true);
    else {
      take(result, text.tokens());
      onClose();
    }
  }

  async function readFile(given: File | undefined) {
    if (!given) return;
    // Counted in bytes, of which a character has one at least.
    if (given.size > MOST_IMPORTED * 4) {
      setRefusal({ success: false, code: "tooLarge" });
      return;
    }
    try {
      show(await given.text());
      load();
    } catch {
      setRefusal({ code: "unreadable" });
    }
  }

  return (
    <div {...part("import")}>
      <Field label={words.text} error={refusal && refusalText(refusal, kit)}>
        {(control) => (
          <components.Textarea
            {...control}
            ref={area}
            {...part(["input", "textarea", "code", "import-text"])}
            dir="ltr"
            rows={10}
            spellCheck={false}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            translate="no"
            data-sentry-mask
            onInput={(event) => show(event.currentTarget.value)}
            onPaste={(event) => {
              if (event.clipboardData.getData("text").length <= MOST_IMPORTED) return;
              event.preventDefault();
              setRefusal({ success: false, code: "tooLarge" });
            }}
            onDrop={(event: DragEvent) => {
              const [dropped] = event.dataTransfer.files;
              if (!dropped) return;
              event.preventDefault();
              void readFile(dropped);
            }}
          />
        )}
      </Field>
      <div {...part("dialog-actions")}>
        <input
          ref={file}
          type="file"
          accept=".json,.txt,.sh,application/json,text/plain"
          hidden
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            const [chosen] = event.currentTarget.files ?? [];
            void readFile(chosen);
            // The same file may be chosen again once it was mended.
            event.currentTarget.value = "";
          }}
        />
        <Button look="quiet" {...part("import-file")} onClick={() => file.current?.click()}>
          {words.file}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button look="primary" onClick={load}>
          {words.load}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={words.replaceTitle}
        description={words.replaceDescription}
        failedText={words.failedToOpen}
        confirmLabel={words.replace}
        cancelLabel={words.keep}
        destructive
        onConfirm={load}
        onCancel={() => setAsking(false)}
      />
    </div>
  );
}

function refusalText(refusal: Refusal, { messages, format }: WordedKit<typeof ENGLISH>): string {
  const { import: words } = messages;
  if (refusal.code !== "syntax")
    return format(words[refusal.code], { max: Math.floor(MOST_IMPORTED / 1_000_000) });
  const { line, column, atEnd } = refusal.fault;
  return format(atEnd ? words.syntaxEnd : words.syntax, { line, column });
}
