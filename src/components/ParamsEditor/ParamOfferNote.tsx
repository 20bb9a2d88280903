"use client";

import { useKit } from "../../hooks/kit.js";
import { params } from "../../i18n/english/params.js";
import { rows } from "../../i18n/english/rows.js";
import { Button } from "../../primitives/Button.js";
import { Code } from "../../primitives/Code.js";
import { Offer } from "../../primitives/Offer.js";
import { Sentence } from "../../primitives/Sentence.js";
import type { ParamOffer, ParamOffers } from "./useParamOffers.js";

const ENGLISH = { params, rows };

/** Props of ParamOfferNote. */
export interface ParamOfferNoteProps {
  offer: ParamOffer;
  offers: ParamOffers;
  say: (text: string) => void;
  /** It was answered, so the focus needs another place. */
  onSettled: () => void;
}

/** What a row offers: to change its name in the texts too, to take that back, or to add what was pasted. */
export function ParamOfferNote({ offer, offers, say, onSettled }: ParamOfferNoteProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { params: words } = messages;

  function refuse() {
    offers.refuse();
    onSettled();
  }

  if (offer.kind === "paste") {
    const count = offer.fresh.length;
    const text = [
      format(words.pasted, { count: count + offer.kept }),
      offer.kept > 0 && format(words.pasteKept, { count: offer.kept }),
    ];
    return (
      <Offer
        acceptText={count > 0 && format(words.pasteAdd, { count })}
        onAccept={offers.accept}
        refuseText={count > 0 ? words.pasteIgnore : messages.rows.dismiss}
        onRefuse={refuse}
        say={say}
      >
        {text.filter(Boolean).join(" ")}
      </Offer>
    );
  }
  const parts = { from: <Code>{offer.from}</Code>, to: <Code>{offer.to}</Code>, fields: offer.fields };
  if (offer.kind === "renamed") {
    return (
      <div {...part("undo")}>
        <Sentence {...part("offer-text")} text={words.renameDone} parts={parts} />
        {offer.undo && (
          <Button
            look="quiet"
            icon="undo"
            onClick={() => {
              offers.undo();
              onSettled();
            }}
          >
            {messages.rows.undo}
          </Button>
        )}
        <Button look="quiet" icon="remove" aria-label={messages.rows.dismiss} onClick={refuse} />
      </div>
    );
  }
  return (
    <Offer
      acceptText={<Sentence text={words.renameApply} parts={parts} />}
      onAccept={() => {
        offers.accept();
        onSettled();
      }}
      refuseText={words.renameKeep}
      onRefuse={refuse}
      say={say}
    >
      <Sentence text={words.renamed} parts={parts} />
    </Offer>
  );
}
