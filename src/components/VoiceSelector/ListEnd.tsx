"use client";

import { useKit } from "../../hooks/kit.js";
import type { VoiceResults } from "../../hooks/voiceResults.js";
import { Button } from "../../primitives/Button.js";

/** What stands below the last row: the shapes of rows to come, the way to more of them, or why there are none. */
export function ListEnd({ results, onMore }: { results: VoiceResults; onMore: () => void }) {
  const { messages } = useKit();
  const { voices: words } = messages;
  const { status, more, voices } = results;
  if (status === "loading" && voices.length === 0) {
    return (
      <div className="vak-voices-end" data-loading>
        <span className="vak-voice-shape" />
        <span className="vak-voice-shape" />
        <span className="vak-voice-shape" />
        <p className="vak-hint">{words.loadingList}</p>
      </div>
    );
  }
  if (status === "failed" || more === "failed") {
    return (
      <div className="vak-voices-end">
        <p className="vak-error" role="status">
          {status === "failed" ? words.listFailed : words.moreFailed}
        </p>
        <Button onClick={results.retry}>{words.retry}</Button>
      </div>
    );
  }
  if (more === "none") return null;
  return (
    <div className="vak-voices-end">
      {/* Not disabled while it loads, or the focus on it would be lost. */}
      <Button aria-disabled={more === "loading" || undefined} onClick={onMore}>
        {more === "loading" ? words.moreLoading : words.more}
      </Button>
    </div>
  );
}
