"use client";

import { type RefObject, useState } from "react";
import { nameProblem } from "../../core/paramRules.js";
import { type PastedParam, readPastedParams } from "../../core/pastedParams.js";
import type { ParamRow } from "../../core/rows.js";
import { afterPress } from "../../hooks/afterPress.js";
import { useKit } from "../../hooks/kit.js";
import { useLatest } from "../../hooks/useLatest.js";
import type { RowActions } from "../../hooks/useRows.js";
import { params } from "../../i18n/english/params.js";

const ENGLISH = { params };

/** What a row offers because of what was just done in it. */
export type ParamOffer = { id: string } & (
  | { kind: "rename"; from: string; to: string; fields: string }
  | { kind: "renamed"; from: string; to: string; fields: string; undo: (() => void) | undefined }
  | { kind: "paste"; fresh: readonly PastedParam[]; kept: number }
);

/** The verbs of offers, the same object always. */
export interface ParamOffers {
  /** The name of a row was left: `from` is what it was when it was entered. */
  named(id: string, from: string): void;
  /** Whether the text was taken for a list of parameters, and is not to be pasted as it is. */
  pasted(id: string, text: string): boolean;
  accept(): void;
  /** Takes back a change of the texts. */
  undo(): void;
  refuse(): void;
}

interface OffersOptions {
  list: RefObject<HTMLElement | null>;
  rows: readonly ParamRow[];
  actions: RowActions<ParamRow>;
  usedIn: (name: string) => string | undefined;
  onRename: ((from: string, to: string) => (() => void) | undefined) | undefined;
}

/** At most one offer at a time, at the row that it is about. */
export function useParamOffers(options: OffersOptions): {
  offer: ParamOffer | undefined;
  offers: ParamOffers;
} {
  const { messages, format } = useKit(ENGLISH);
  const { params: words } = messages;
  const [offer, setOffer] = useState<ParamOffer>();
  const latest = useLatest({ ...options, offer });

  /** By row, the name that the texts still have while the row's own cannot be one. */
  const [lastUsed] = useState(() => new Map<string, string>());

  const [offers] = useState((): ParamOffers => ({
    named(id, entered) {
      const { list, rows, usedIn, onRename, offer: open } = latest.current;
      const to = rows.find((row) => row.id === id)?.name.trim() ?? "";
      // An offer that was not answered is about the name that the texts still have.
      const former = open?.kind === "rename" && open.id === id ? open.from : entered.trim();
      const from = usedIn(former) ? former : (lastUsed.get(id) ?? former);
      const fields = usedIn(from);
      if (fields && nameProblem(to)) lastUsed.set(id, from);
      else lastUsed.delete(id);
      const free = rows.every((row) => row.id === id || ![from, to].includes(row.name.trim()));
      const useful = onRename && fields && from !== to && free && !nameProblem(to);
      if (useful) afterPress(list.current, () => setOffer({ id, kind: "rename", from, to, fields }));
      else if (open?.kind === "rename" && open.id === id) setOffer(undefined);
    },
    pasted(id, text) {
      const found = readPastedParams(text);
      if (found.length === 0) return false;
      const taken = new Set(latest.current.rows.map((row) => row.name.trim()));
      const fresh = found.filter(({ name }) => !taken.has(name));
      setOffer({ id, kind: "paste", fresh, kept: found.length - fresh.length });
      return true;
    },
    accept() {
      const { offer: open, rows, actions, usedIn, onRename } = latest.current;
      const fields = open?.kind === "rename" && usedIn(open.from);
      if (open?.kind === "rename" && fields) {
        const undo = onRename?.(open.from, open.to);
        setOffer({ ...open, fields, kind: "renamed", undo });
        actions.say(format(words.renameDone, wordsOf({ ...open, fields })));
      }
      if (open?.kind === "paste") {
        const row = rows.find(({ id }) => id === open.id);
        const blank = row?.name.trim() === "" && row.value === "";
        setOffer(undefined);
        actions.replace(
          blank ? open.id : undefined,
          open.fresh,
          format(words.added, { count: open.fresh.length }),
        );
      }
    },
    undo() {
      const { offer: open, actions } = latest.current;
      if (open?.kind !== "renamed") return;
      open.undo?.();
      setOffer(undefined);
      actions.say(format(words.renameUndone, wordsOf(open)));
    },
    refuse: () => setOffer(undefined),
  }));
  // Texts may have lost the name by another hand.
  const isVoid = offer?.kind === "rename" && !options.usedIn(offer.from);
  return { offer: isVoid ? undefined : offer, offers };
}

const wordsOf = ({ from, to, fields }: { from: string; to: string; fields: string }) => ({
  from,
  to,
  fields,
});
