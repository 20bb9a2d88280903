"use client";

import { useContext, useRef } from "react";
import { redactPayload } from "../../core/redactPayload.js";
import { AgentFormContext, type AgentForm } from "../../hooks/agentForm.js";
import { useFollowed } from "../../hooks/useFollowed.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { MissingParts } from "./MissingParts.js";
import { RequestText } from "./RequestText.js";

/** Props of PayloadPreview. */
export interface PayloadPreviewProps extends RootProps {
  /** What to show. @default the payload of the form around it, as it would be sent now */
  payload?: unknown;
  /** The API's address in the cURL command. @default "https://api.tryhamsa.com" */
  baseUrl?: string | undefined;
}

/**
 * The request as JSON or as a cURL command, left to right in every language, its tokens redacted and its key a shell
 * variable; to copy or to download. Inside a form it says what is missing, and leaves out what the host fixes.
 */
export function PayloadPreview(props: PayloadPreviewProps) {
  const [root, { payload, baseUrl }] = splitRootProps(props);
  const scope = useContext(AgentFormContext);
  return (
    <KitRoot {...root}>
      {payload === undefined && scope ? (
        <Live form={scope.form} baseUrl={baseUrl} />
      ) : (
        <RequestText body={redactPayload(payload)} baseUrl={baseUrl} />
      )}
    </KitRoot>
  );
}

function Live({ form, baseUrl }: { form: AgentForm; baseUrl: string | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const { body, fixed, issues } = useFollowed(form, box, inspect);
  return (
    <div ref={box}>
      <RequestText body={body} baseUrl={baseUrl}>
        <MissingParts issues={issues} fixed={fixed} />
      </RequestText>
    </div>
  );
}

const inspect = (form: AgentForm) => form.inspect();
