"use client";

import { type Issue, pathText } from "../../core/issue.js";
import { useKit } from "../../hooks/kit.js";
import { payload } from "../../i18n/english/payload.js";
import { formatList } from "../../i18n/format.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import { ProblemLinks } from "../VoiceAgentForm/ProblemLinks.js";

const ENGLISH = { ...LABEL_ENGLISH, payload };

const MOST_LINES = 8;

/** Props of MissingParts. */
export interface MissingPartsProps {
  issues: readonly Issue[];
  /** Paths that the host fixes. */
  fixed: readonly string[];
}

/** What keeps the request from being sent, each line a link to its field; and what is in it and not shown. */
export function MissingParts({ issues, fixed }: MissingPartsProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { payload: words } = messages;
  const label = (path: string) => fieldLabel(path, messages, locale);
  return (
    <>
      {issues.length > 0 && (
        <div {...part("payload-missing")}>
          <p {...part("payload-missing-title")}>{format(words.missing, { count: issues.length })}</p>
          <ProblemLinks
            problems={issues.slice(0, MOST_LINES).map((issue) => ({ path: pathText(issue.path), issue }))}
          />
        </div>
      )}
      {fixed.length > 0 && (
        <p {...part("hint")}>{format(words.fixed, { fields: formatList(fixed.map(label), locale) })}</p>
      )}
    </>
  );
}
