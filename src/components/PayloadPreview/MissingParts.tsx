"use client";

import type { Issue } from "../../core/issue.js";
import { pathText } from "../../core/issue.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { form } from "../../i18n/english/form.js";
import { payload } from "../../i18n/english/payload.js";
import { formatList } from "../../i18n/format.js";
import { fieldLabel, problemText, PROBLEM_ENGLISH, LABEL_ENGLISH } from "../../i18n/problemText.js";

const ENGLISH = { ...PROBLEM_ENGLISH, ...LABEL_ENGLISH, form, payload };

const MOST_LINES = 8;

/** Props of MissingParts. */
export interface MissingPartsProps {
  issues: readonly Issue[];
  /** Paths that the host fixes. */
  fixed: readonly string[];
}

/** What keeps the request from being sent, each line a link to its field; and what is in it and not shown. */
export function MissingParts({ issues, fixed }: MissingPartsProps) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { form, isFixed } = useAgentForm();
  const { payload: words } = messages;
  const label = (path: string) => fieldLabel(path, messages, locale);
  return (
    <>
      {issues.length > 0 && (
        <div {...part("payload-missing")}>
          <p {...part("payload-missing-title")}>{format(words.missing, { count: issues.length })}</p>
          <ul {...part("summary-list")}>
            {issues.slice(0, MOST_LINES).map((issue) => {
              const path = pathText(issue.path);
              const text = format(messages.form.summaryItem, {
                label: label(path),
                message: problemText({ path, issue }, messages, locale),
              });
              return (
                <li key={`${path} ${issue.code}`}>
                  {isFixed(path) ? (
                    text
                  ) : (
                    <components.Button
                      type="button"
                      data-look="link"
                      {...part("link")}
                      onClick={() => form.focus(path)}
                    >
                      {text}
                    </components.Button>
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {fixed.length > 0 && (
        <p {...part("hint")}>{format(words.fixed, { fields: formatList(fixed.map(label), locale) })}</p>
      )}
    </>
  );
}
