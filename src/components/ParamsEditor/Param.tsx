"use client";

import { memo, useRef } from "react";
import { usableName } from "../../core/paramRules.js";
import type { ParamRow, ParamType } from "../../core/rows.js";
import { holdsSecret } from "../../core/secretText.js";
import { isSystemVariable } from "../../core/template.js";
import { useKit } from "../../hooks/kit.js";
import { isSameRow } from "../../hooks/sameRow.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { RowActions } from "../../hooks/useRows.js";
import { params } from "../../i18n/english/params.js";
import { Button } from "../../primitives/Button.js";
import { Code } from "../../primitives/Code.js";
import { controlProps, FieldNotes } from "../../primitives/Field.js";
import { SecretWarning } from "../../primitives/SecretWarning.js";
import { Select } from "../../primitives/Select.js";
import { Sentence } from "../../primitives/Sentence.js";
import type { ParamOfferNote } from "./ParamOfferNote.js";
import { ParamValue } from "./ParamValue.js";
import type { ParamOffer, ParamOffers } from "./useParamOffers.js";

const ENGLISH = { params };

/** Props of Param; all of them stay the same while another row is typed in. */
export interface ParamProps {
  row: ParamRow;
  index: number;
  actions: RowActions<ParamRow>;
  nameError: string | undefined;
  valueError: string | undefined;
  /** The fields that use it, in words: empty where none does, `undefined` where nobody knows. */
  usedIn: string | undefined;
  /** Another name that differs in the case of letters alone. */
  other: string | undefined;
  offer?: ParamOffer;
  /** What shows the offer, once it is loaded. */
  OfferNote?: typeof ParamOfferNote | undefined;
  offers: ParamOffers;
  onLeave: (id: string, part: "name" | "value") => void;
  locked: boolean;
  path: string;
}

const TYPES: readonly ParamType[] = ["string", "number", "boolean"];

/** One parameter: its name, its value, how that is sent, and what there is to say about it. */
export const Param = memo(function Param({
  row,
  index,
  actions,
  nameError,
  valueError,
  OfferNote,
  ...props
}: ParamProps) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const { params: words } = messages;
  const id = useKitId();
  const nameControl = useRef<HTMLInputElement>(null);
  const entered = useRef(row.name);
  const number = index + 1;
  const name = row.name.trim();
  const isSecret = holdsSecret(name);
  const usable = nameError && name !== "" && !isSecret ? usableName(name) : undefined;
  const used =
    props.usedIn === "" ? words.unused : props.usedIn && format(words.usedIn, { fields: props.usedIn });
  const hints = [
    used,
    props.other && format(words.caseDiffers, { name, other: props.other }),
    isSystemVariable(name) && format(words.reserved, { name }),
  ];
  const hint = hints.filter(Boolean).join(" ");
  const types = row.type === "json" ? [...TYPES, "json" as const] : TYPES;

  return (
    <li {...part("row", { invalid: nameError || valueError ? true : undefined })} data-row={row.id}>
      <div {...part(["row-line", "param"])}>
        <components.Input
          {...controlProps(`${id}-name`, hint || undefined, nameError, isSecret && "warning")}
          {...part(["input", "code", "param-name"])}
          ref={nameControl}
          type="text"
          // An empty one shows what is to be written there, in the reader's language.
          dir={row.name === "" ? undefined : "ltr"}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          aria-label={format(words.name, { number })}
          placeholder={words.nameColumn}
          readOnly={props.locked}
          data-path={`${props.path}.name`}
          value={row.name}
          onFocus={() => {
            entered.current = row.name;
          }}
          onChange={(event) => actions.change(row.id, { name: event.target.value })}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!props.locked && props.offers.pasted(row.id, text)) event.preventDefault();
          }}
          onBlur={() => {
            props.onLeave(row.id, "name");
            props.offers.named(row.id, entered.current);
          }}
        />
        <ParamValue
          id={`${id}-value`}
          row={row}
          number={number}
          error={valueError}
          actions={actions}
          onLeave={props.onLeave}
          locked={props.locked}
          path={`${props.path}.value`}
        />
        <Select
          {...part("param-type")}
          aria-label={format(words.type, { number })}
          disabled={props.locked}
          value={row.type}
          onChange={(event) =>
            actions.change(row.id, { type: types.find((type) => type === event.target.value) ?? "string" })
          }
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </Select>
        {!props.locked && (
          <Button
            look="quiet"
            icon="remove"
            data-remove
            aria-label={format(words.remove, { number })}
            onClick={() => actions.remove(row.id)}
          />
        )}
      </div>
      {OfferNote && props.offer && (
        <OfferNote
          offer={props.offer}
          offers={props.offers}
          say={actions.say}
          onSettled={() => nameControl.current?.focus()}
        />
      )}
      <FieldNotes id={`${id}-name`} hint={hint || undefined} error={nameError} />
      {usable !== undefined && usable !== name && !props.locked && (
        <Button
          look="quiet"
          {...part("row-remedy")}
          onClick={() => {
            actions.change(row.id, { name: usable });
            nameControl.current?.focus();
          }}
        >
          <Sentence text={words.useName} parts={{ name: <Code>{usable}</Code> }} />
        </Button>
      )}
      <FieldNotes id={`${id}-value`} error={valueError} />
      {isSecret && <SecretWarning id={`${id}-name-warning`} />}
      {holdsSecret(row.value) && <SecretWarning id={`${id}-value-warning`} />}
    </li>
  );
}, isSameRow);
