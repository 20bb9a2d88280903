"use client";

import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from "react";
import { attributeSelector } from "../hooks/attributeSelector.js";
import { bringIntoView } from "../hooks/bringIntoView.js";
import { useKit } from "../hooks/kit.js";
import { undoKeyOf } from "../hooks/undoKeyOf.js";
import { useKitId } from "../hooks/useKitId.js";
import type { RowFocus } from "../hooks/useRows.js";
import { Button } from "./Button.js";
import { FieldNotes } from "./Field.js";

/** Props of a RowList. */
export interface RowListProps {
  label: string;
  hint?: string | undefined;
  /** Told to assistive technology alone, after the hint. */
  help?: string | undefined;
  /** Said in the place of rows while there are none. */
  empty: string;
  ordered?: boolean;
  list?: Ref<HTMLUListElement & HTMLOListElement>;
  /** The rows, each an `<li data-row={id}>` with its remove button marked `data-remove`. */
  children: readonly ReactNode[];
  locked: boolean;
  addText: string;
  /** Where the list is in the draft: what `focus(path)` goes by while it is empty. */
  path: string;
  onAdd: () => void;
  /** What was removed last, in words, and the ways to bring it back or let it go. */
  removed: string | undefined;
  undoText: string;
  dismissText: string;
  onUndo: () => void;
  onDismiss: () => void;
  focus: RowFocus | undefined;
  said: string;
}

const MOST_FRAMES = 8;

/** A named list of rows with a button to add one; it keeps the focus inside when rows come and go. */
export function RowList({ children, locked, focus, list, ...props }: RowListProps) {
  const { part } = useKit();
  const id = useKitId();
  const group = useRef<HTMLDivElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const List = props.ordered ? "ol" : "ul";

  useEffect(() => {
    if (!focus) return;
    const row =
      group.current?.querySelector(attributeSelector("data-row", focus.id ?? "")) ??
      group.current?.querySelectorAll("[data-row]")[focus.index];
    const wanted = focus.part === "remove" ? "[data-remove]" : "input, textarea, select";
    const target = row?.querySelector<HTMLElement>(wanted) ?? add.current;
    target?.focus();
    if (!group.current?.querySelector("[data-many]")) return;
    // Rows that are laid out only once they are near are higher than was thought when the browser scrolled there.
    let frame = 0;
    const follow = (frames: number) => {
      if (!target?.matches(":focus")) return;
      bringIntoView(target, { block: "nearest" });
      if (frames > 0) frame = requestAnimationFrame(() => follow(frames - 1));
    };
    frame = requestAnimationFrame(() => follow(MOST_FRAMES));
    return () => cancelAnimationFrame(frame);
  }, [focus]);

  function undoByKey(event: KeyboardEvent) {
    // In a text the same keys take back what was typed there.
    if ((event.target as Element).matches("input, textarea")) return;
    if (props.removed === undefined || undoKeyOf(event) !== "undo") return;
    event.preventDefault();
    props.onUndo();
  }

  return (
    <div
      {...part(["field", "list"])}
      role="group"
      aria-labelledby={id}
      aria-describedby={
        [props.hint && `${id}-hint`, props.help && `${id}-help`].filter(Boolean).join(" ") || undefined
      }
      ref={group}
      onKeyDown={undoByKey}
    >
      <span {...part("label")} id={id}>
        {props.label}
      </span>
      <FieldNotes id={id} hint={props.hint} />
      {props.help && (
        <p {...part("hidden")} id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {children.length === 0 && <p {...part("empty")}>{props.empty}</p>}
      <List {...part("rows")} ref={list} data-many={children.length > MANY || undefined}>
        {children}
      </List>
      {props.removed !== undefined && !locked && (
        <div {...part("undo")}>
          <span {...part("offer-text")}>{props.removed}</span>
          <Button look="quiet" icon="undo" onClick={props.onUndo}>
            {props.undoText}
          </Button>
          <Button look="quiet" icon="remove" aria-label={props.dismissText} onClick={props.onDismiss} />
        </div>
      )}
      {!locked && (
        <Button look="quiet" icon="add" ref={add} data-add={props.path} onClick={props.onAdd}>
          {props.addText}
        </Button>
      )}
      <p {...part("hidden")} role="status">
        {props.said}
      </p>
    </div>
  );
}

/** From so many rows on the browser lays out only those in view. */
const MANY = 50;
