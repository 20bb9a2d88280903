"use client";

import { useState } from "react";
import { useKit } from "../../hooks/kit.js";
import type { VoiceResults } from "../../hooks/voiceResults.js";
import { voices } from "../../i18n/english/voices.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { voices };

/** Props of ListEnd. */
export interface ListEndProps {
  results: VoiceResults;
  onMore: () => void;
  onRetry: () => void;
  /** The focus has come to its button. */
  onFocus: () => void;
}

/** What stands below the last row: the shapes of rows to come, the way to more of them, or why there are none. */
export function ListEnd({ results, onMore, onRetry, onFocus }: ListEndProps) {
  const { messages, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { status, more, voices } = results;
  const [isRetried, setRetried] = useState(false);
  const isFirst = status === "loading" && voices.length === 0;
  if (isRetried && status === "ready") setRetried(false);
  if (isFirst && !isRetried) {
    return (
      <div {...part("voices-end", { loading: true })}>
        <span {...part("voice-shape")} />
        <span {...part("voice-shape")} />
        <span {...part("voice-shape")} />
        <p {...part("hint")}>{words.loadingList}</p>
      </div>
    );
  }
  const hasFailed = status === "failed" || more === "failed";
  if (!isFirst && !hasFailed && more === "none") return null;
  const loading = isFirst ? words.loadingList : more === "loading" && words.moreLoading;
  // One button throughout, and not disabled while it loads, or the focus on it would be lost.
  return (
    <div {...part("voices-end")}>
      {hasFailed && (
        <p {...part("error")} role="alert">
          {status === "failed" ? words.listFailed : words.moreFailed}
        </p>
      )}
      <Button
        aria-disabled={Boolean(loading) || undefined}
        onFocus={onFocus}
        onClick={() => {
          if (isFirst) return;
          setRetried(hasFailed);
          (hasFailed ? onRetry : onMore)();
        }}
      >
        {loading || (hasFailed ? words.retry : words.more)}
      </Button>
    </div>
  );
}
