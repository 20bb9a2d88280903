"use client";

import { useSyncExternalStore } from "react";
import { notices } from "../i18n/english/notices.js";
import { formatDateTime, formatList } from "../i18n/format.js";
import { fieldLabel, LABEL_ENGLISH } from "../i18n/problemText.js";
import type { AgentForm } from "./agentForm.js";
import { useKit, type WordedKit } from "./kit.js";
import type { Notice } from "./notices.js";

const ENGLISH = { ...LABEL_ENGLISH, notices };

/** A notice in words, with what may be done about it. */
export interface WordedNotice {
  /** Which of the events it tells of; one notice of a kind stands at a time. */
  kind: Notice["kind"];
  /** The sentence, in the reader's language. */
  text: string;
  /** What may be done about it, each worded for a button. */
  actions: readonly { label: string; act: () => void }[];
  /** Absent where the reader has to choose. */
  dismiss?: () => void;
}

const MOST_NAMED = 10;

/** The form's notices, in words. */
export function useNotices({ notices }: AgentForm): readonly WordedNotice[] {
  const kit = useKit(ENGLISH);
  const list = useSyncExternalStore(notices.subscribe, notices.list, notices.list);
  return list.map((notice) => {
    const { text, choices } = worded(notice, kit);
    const dismiss = () => notices.dismiss(notice.kind);
    return {
      kind: notice.kind,
      text,
      actions: choices.map(([label, choose]) => ({
        label,
        act() {
          dismiss();
          choose();
          if ("undo" in notice) notices.show({ kind: "undone" });
        },
      })),
      ...(notice.kind === "clash" ? {} : { dismiss }),
    };
  });
}

function worded(
  notice: Notice,
  { messages, format, locale }: WordedKit<typeof ENGLISH>,
): { text: string; choices: [string, () => void][] } {
  const { notices: words } = messages;
  const named = (paths: readonly string[]) =>
    formatList(
      paths.slice(0, MOST_NAMED).map((path) => `\u2068${fieldLabel(path, messages, locale)}\u2069`),
      locale,
    );
  switch (notice.kind) {
    case "restored": {
      const date = notice.savedAt && formatDateTime(new Date(notice.savedAt), locale);
      return {
        text: date ? format(words.restored, { date }) : words.restoredUndated,
        choices: [[words.discard, notice.discard]],
      };
    }
    case "undone":
      return { text: words.undone, choices: [] };
    case "discarded":
      return { text: words.discarded, choices: [[words.undo, notice.undo]] };
    case "arrived":
      return notice.kept.length === 0
        ? { text: words.arrived, choices: [] }
        : {
            text: format(words.arrivedKept, { fields: named(notice.kept) }),
            choices: [[words.takeArrived, notice.take]],
          };
    case "clash":
      return {
        text: notice.gone ? words.clashGone : words.clash,
        choices: [
          [words.keepMine, notice.keep],
          [notice.gone ? words.startOver : words.takeOther, notice.take],
        ],
      };
    case "notKept":
      return { text: words.notKept, choices: [] };
    case "template":
      return {
        text: format(words.template, { name: `\u2068${notice.name}\u2069` }),
        choices: [[words.undoTemplate, notice.undo]],
      };
    case "imported": {
      const { unread, undo } = notice;
      const text =
        unread.length === 0
          ? words.imported
          : format(words.importedUnread, { count: unread.length, fields: named(unread) });
      return { text, choices: [[words.undo, undo]] };
    }
  }
}
