"use client";

import { useState } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { importing } from "../../i18n/english/import.js";
import { Button } from "../../primitives/Button.js";
import { Dialog } from "../../primitives/Dialog.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { ImportPanel } from "./ImportPanel.js";

const ENGLISH = { import: importing };

/** Props of ImportPayload. */
export type ImportPayloadProps = RootProps;

/**
 * A button that fills the form around it from a request, a draft, an answer of the API or a cURL command, pasted or from
 * a file. What is wrong is told at the fields, what could not be read is listed, and all of it can be undone.
 */
export function ImportPayload(props: ImportPayloadProps) {
  const [root] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Import />
    </KitRoot>
  );
}

function Import() {
  const { messages } = useKit(ENGLISH);
  const { import: words } = messages;
  const { disabled, readOnly } = useAgentForm();
  const [open, setOpen] = useState(false);
  if (readOnly) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button icon="up" disabled={disabled} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={words.title}
        description={words.description}
        closeLabel={words.close}
        failedText={words.failedToOpen}
      >
        <ImportPanel onClose={close} />
      </Dialog>
    </>
  );
}
