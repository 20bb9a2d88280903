"use client";

import { useEffect, useRef, useState } from "react";
import { pathText } from "../../core/issue.js";
import { type ParamRow, paramRowIssues, paramRows } from "../../core/rows.js";
import { paramsField } from "../../i18n/english/fields.js";
import { params } from "../../i18n/english/params.js";
import { rows } from "../../i18n/english/rows.js";
import { formatList } from "../../i18n/format.js";
import { problemText, PROBLEM_ENGLISH } from "../../i18n/problemText.js";
import type { TemplateValues } from "../../core/template.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { isLocked } from "../../hooks/lock.js";
import { useKit } from "../../hooks/kit.js";
import { useLatest } from "../../hooks/useLatest.js";
import { useLeft } from "../../hooks/useLeft.js";
import { type RowsEditorProps, useRows } from "../../hooks/useRows.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { RowList } from "../../primitives/RowList.js";
import { Param } from "./Param.js";
import { namesakes } from "./namesakes.js";
import { useParamOffers } from "./useParamOffers.js";

const ENGLISH = { ...PROBLEM_ENGLISH, fields: { params: paramsField }, params, rows };

const offerNote = fetchedCode(async () => (await import("./ParamOfferNote.js")).ParamOfferNote);

/** Props of ParamsEditor. The value is a draft's rows, each with an id that stays its own, or the API's values by name. */
export interface ParamsEditorProps extends RootProps, RowsEditorProps<ParamRow, TemplateValues> {
  /** The message to show at a row's name or value, by its position. @default what is wrong with the parts that were left */
  errorAt?: ((index: number, part: "name" | "value") => string | undefined) | undefined;
  /** The focus has left a row's name or value. */
  onBlurPart?: ((index: number, part: "name" | "value") => void) | undefined;
  /** The labels of the texts that use each name; with it, each row tells where it is used, or that it is not. */
  uses?: Readonly<Record<string, readonly string[]>> | undefined;
  /**
   * Offered when a name in use was changed: put `to` in the place of `from` in the texts. What it returns takes that
   * back.
   */
  onRename?: ((from: string, to: string) => (() => void) | undefined) | undefined;
  /** Put before each input's `data-path`. @default "params" */
  path?: string | undefined;
}

/**
 * Named values for placeholders, as ordered rows: a value keeps its type, a row tells where it is used, a changed name
 * can be changed in the texts too, a removed row comes back, and lists are read from the clipboard.
 */
export function ParamsEditor(props: ParamsEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Params {...own} />
    </KitRoot>
  );
}

function Params({ uses, ...props }: Omit<ParamsEditorProps, keyof RootProps>) {
  const { messages, format, locale } = useKit(ENGLISH);
  const { params: words } = messages;
  const usedIn = (name: string) => {
    const fields = uses && Object.hasOwn(uses, name) ? (uses[name] ?? []) : [];
    return uses && formatList(fields, locale);
  };
  const named = (row: ParamRow, index: number) =>
    row.name.trim() || format(words.name, { number: index + 1 });
  const removedText = (row: ParamRow, index: number) => {
    const name = row.name.trim();
    if (name === "") return format(words.removedBlank, { number: index + 1 });
    const fields = usedIn(name);
    return fields ? format(words.removedUsed, { name, fields }) : format(words.removed, { name });
  };
  const { rows, actions, ...state } = useRows<ParamRow>({
    held: props,
    read: paramRows,
    issuesOf: paramRowIssues,
    words: {
      removed: removedText,
      restored: (row, index) => format(words.restored, { name: named(row, index) }),
    },
  });
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const [left, leave] = useLeft(list);
  const { offer, offers } = useParamOffers({ list, rows, actions, usedIn, onRename: props.onRename });
  const latest = useLatest({ rows, onBlurPart: props.onBlurPart });
  const [onLeave] = useState(() => (id: string, part: "name" | "value") => {
    leave(`${id} ${part}`);
    latest.current.onBlurPart?.(
      latest.current.rows.findIndex((row) => row.id === id),
      part,
    );
  });
  const { code: OfferNote, ...fetched } = offerNote.useCode(offer !== undefined);
  const latestFetch = useLatest(fetched);
  // What was pasted once more asks once more.
  useEffect(() => {
    if (latestFetch.current.failed) latestFetch.current.retry();
  }, [offer, latestFetch]);
  const path = props.path ?? "params";
  const locked = isLocked(props.disabled, props.readOnly);
  const others = namesakes(rows);
  const issues = props.errorAt ? [] : paramRowIssues(rows);

  function ownErrorAt(index: number, part: "name" | "value") {
    const issue = issues.find(({ path }) => path[1] === index && path[2] === part);
    if (!issue || !left.has(`${rows[index]?.id ?? ""} ${part}`)) return undefined;
    return problemText({ path: pathText(issue.path), issue }, messages, locale);
  }

  return (
    <>
      <RowList
        list={list}
        label={props.label ?? messages.fields.params.label}
        hint={props.hint ?? messages.fields.params.hint}
        empty={words.empty}
        locked={locked}
        addText={words.add}
        path={path}
        onAdd={() => actions.add({ name: "", value: "", type: "string" })}
        removed={state.removed && removedText(state.removed.row, state.removed.index)}
        undoText={messages.rows.undo}
        dismissText={messages.rows.dismiss}
        onUndo={actions.restore}
        onDismiss={actions.dismiss}
        focus={state.focus}
        said={state.said}
      >
        {rows.map((row, index) => (
          <Param
            key={row.id}
            row={row}
            index={index}
            actions={actions}
            nameError={(props.errorAt ?? ownErrorAt)(index, "name")}
            valueError={(props.errorAt ?? ownErrorAt)(index, "value")}
            usedIn={row.name.trim() === "" ? undefined : usedIn(row.name.trim())}
            other={others.get(row.name.trim())}
            {...(offer?.id === row.id && { offer, OfferNote })}
            offers={offers}
            onLeave={onLeave}
            locked={locked}
            path={`${path}.${index}`}
          />
        ))}
      </RowList>
      <OpeningFailed when={fetched.failed} />
    </>
  );
}
