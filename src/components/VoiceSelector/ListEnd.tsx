"use client";

import { useKit } from "../../hooks/kit.js";
import type { VoiceResults } from "../../hooks/voiceResults.js";
import { voices } from "../../i18n/english/voices.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { voices };

/** What stands below the last row: the shapes of rows to come, the way to more of them, or why there are none. */
export function ListEnd({ results, onMore }: { results: VoiceResults; onMore: () => void }) {
  const { messages, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { status, more, voices } = results;
  if (status === "loading" && voices.length === 0) {
    return (
      <div {...part("voices-end", { loading: true })}>
        <span {...part("voice-shape")} />
        <span {...part("voice-shape")} />
        <span {...part("voice-shape")} />
        <p {...part("hint")}>{words.loadingList}</p>
      </div>
    );
  }
  if (status === "failed" || more === "failed") {
    return (
      <div {...part("voices-end")}>
        <p {...part("error")} role="status">
          {status === "failed" ? words.listFailed : words.moreFailed}
        </p>
        <Button onClick={results.retry}>{words.retry}</Button>
      </div>
    );
  }
  if (more === "none") return null;
  return (
    <div {...part("voices-end")}>
      {/* Not disabled while it loads, or the focus on it would be lost. */}
      <Button aria-disabled={more === "loading" || undefined} onClick={onMore}>
        {more === "loading" ? words.moreLoading : words.more}
      </Button>
    </div>
  );
}
