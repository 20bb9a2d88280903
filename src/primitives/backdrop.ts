"use client";

import type { TextControl } from "../hooks/insertText.js";
import { sizeObserver } from "../hooks/observers.js";

/** A stretch of a text to be marked, and how. */
export interface Mark {
  start: number;
  end: number;
  kind: string;
}

/** The marks behind a text control. */
export interface Backdrop {
  /** Marks the control's present text. */
  draw(marks: readonly Mark[]): void;
  /** Takes on the control's size, place, type and scroll with the next frame, where anything is marked. */
  follow(): void;
  /** Where a stretch of the text stands in the viewport: its first line. */
  boxOf(start: number, end: number): DOMRect | undefined;
  remove(): void;
}

const MOST_MARKS = 500;
const HALF_A_LINE = 8;
const SIDES = ["top", "right", "bottom", "left"] as const;

/** Everything that decides where a letter stands. */
const TYPE =
  "font-family font-size font-style font-weight font-stretch font-variant font-kerning font-feature-settings font-variation-settings font-size-adjust font-optical-sizing line-height letter-spacing word-spacing text-transform text-indent text-align text-rendering tab-size line-break word-break overflow-wrap hyphens direction unicode-bidi padding-top padding-right padding-bottom padding-left".split(
    " ",
  );

/**
 * Draws marks behind a control: the same text once more, unseen, in the same type and the same lines, with the marked
 * stretches coloured. The control itself stays what it is, with its own undo, spelling, selection and input methods.
 */
export function createBackdrop(control: TextControl, layer: HTMLElement): Backdrop {
  const oneLine = control.matches("input");
  const sheet = layer.appendChild(document.createElement("div"));
  sheet.className = "vak-backdrop-text";
  sheet.toggleAttribute("data-line", oneLine);
  // Keeps a line that is empty at the end of the text, and gives the caret there a place.
  const end = sheet.appendChild(document.createTextNode("\u200b"));
  const written = new Map<string, string>();
  let pieces: Piece[] = [];
  let isMarked = false;

  function put(element: HTMLElement, property: string, value: string) {
    const key = `${element === sheet ? "sheet" : "layer"} ${property}`;
    if (written.get(key) === value) return;
    written.set(key, value);
    element.style.setProperty(property, value);
  }

  // Told in whole pixels, so that the marks may be half a pixel off.
  const shift = (x: number, y: number) => put(sheet, "transform", `translate(${-x}px, ${-y}px)`);
  const scroll = () => shift(control.scrollLeft, control.scrollTop);

  function follow() {
    // All is read before anything is written, or each line would have the browser work out the styles anew.
    const style = getComputedStyle(control);
    const read = (property: string) => style.getPropertyValue(property);
    const type = TYPE.map((property) => [property, read(property)] as const);
    // What the element itself tells is rounded to whole pixels, which a zoomed page does not keep to.
    const [top = 0, right = 0, bottom = 0, left = 0] = SIDES.map((side) => {
      const border = parseFloat(read(`border-${side}-width`));
      // A single line is cut where its padding begins.
      return border + (oneLine ? parseFloat(read(`padding-${side}`)) : 0);
    });
    const { direction, whiteSpace, width, height } = style;
    const scrollbar = oneLine ? 0 : control.offsetWidth - control.clientWidth - Math.round(left + right);
    const inset = insetOf(control, layer);
    const { clientHeight, scrollHeight, scrollLeft, scrollTop } = control;

    for (const [property, value] of type) put(sheet, property, value);
    if (oneLine) put(sheet, "padding", "0");
    put(sheet, "white-space", oneLine ? "pre" : whiteSpace);
    put(layer, "direction", direction);
    put(layer, "left", `${inset.left + left + (direction === "rtl" ? scrollbar : 0)}px`);
    // Left counts in either direction only where the right is left open.
    put(layer, "right", "auto");
    put(layer, "top", `${inset.top + top}px`);
    put(layer, "width", `${parseFloat(width) - left - right - scrollbar}px`);
    put(layer, "height", `${parseFloat(height) - top - bottom}px`);
    shift(scrollLeft, scrollTop);
    // A browser that breaks the lines of the two differently shows no marks rather than wrong ones.
    const isOff =
      !oneLine && Math.abs(Math.max(sheet.offsetHeight, clientHeight) - scrollHeight) > HALF_A_LINE;
    layer.toggleAttribute("data-off", isOff);
  }

  // An observer tells the first size when the frame has been laid out; to read it sooner would lay the page out twice. A
  // text without marks is not laid out a second time at all.
  function later() {
    resized.unobserve(control);
    if (isMarked) resized.observe(control);
  }

  function write(next: Piece[]) {
    pieces = replaceChanged(sheet, end, pieces, next);
  }

  const resized = sizeObserver(follow);
  control.addEventListener("scroll", scroll, { passive: true });
  control.addEventListener("focus", later);

  return {
    draw(marks) {
      isMarked = marks.length > 0;
      write(isMarked ? piecesOf(control.value, marks.slice(0, MOST_MARKS)) : []);
      later();
    },
    follow: later,
    boxOf(start, stop) {
      if (!isMarked) {
        write(piecesOf(control.value, []));
        follow();
      }
      const range = document.createRange();
      const from = placeIn(pieces, end, start);
      const to = placeIn(pieces, end, stop);
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range.getClientRects()[0] ?? range.getBoundingClientRect();
    },
    remove() {
      resized.disconnect();
      control.removeEventListener("scroll", scroll);
      control.removeEventListener("focus", later);
      sheet.remove();
    },
  };
}

/** How far a control stands from the edges of what the marks are in; a host's own control may have something around it. */
function insetOf(control: HTMLElement, layer: HTMLElement): { left: number; top: number } {
  const around = layer.parentElement;
  if (!around || control.parentElement === around) return { left: 0, top: 0 };
  const [inner, outer] = [control.getBoundingClientRect(), around.getBoundingClientRect()];
  return { left: inner.left - outer.left, top: inner.top - outer.top };
}

interface Piece {
  text: string;
  kind: string;
  node?: Text;
}

function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, kind: string) => {
    if (at < end) pieces.push({ text: text.slice(at, end), kind });
    at = Math.max(at, end);
  };
  for (const { start, end, kind } of marks) {
    if (start < at) continue;
    add(start, "");
    add(end, kind);
  }
  add(text.length, "");
  return pieces;
}

/** Changes what differs and nothing else: a letter typed into a long text touches one text node. */
function replaceChanged(sheet: HTMLElement, end: Text, before: readonly Piece[], after: Piece[]): Piece[] {
  const same = (a: Piece | undefined, b: Piece | undefined) => a?.text === b?.text && a?.kind === b?.kind;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < least - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gone = before.slice(head, before.length - tail);
  const come = after.slice(head, after.length - tail);
  const [only] = gone;
  const [next] = come;
  if (gone.length === 1 && come.length === 1 && only?.node && next?.kind === only.kind) {
    only.node.data = next.text;
    next.node = only.node;
  } else {
    const anchor = elementOf(before[before.length - tail]) ?? end;
    for (const piece of gone) elementOf(piece)?.remove();
    for (const piece of come) sheet.insertBefore(makeNode(piece), anchor);
  }
  return [...before.slice(0, head), ...come, ...before.slice(before.length - tail)];
}

function makeNode(piece: Piece): ChildNode {
  piece.node = document.createTextNode(piece.text);
  if (piece.kind === "") return piece.node;
  const mark = document.createElement("span");
  mark.className = "vak-mark";
  mark.dataset["kind"] = piece.kind;
  mark.append(piece.node);
  return mark;
}

function elementOf(piece: Piece | undefined): ChildNode | undefined {
  return piece?.kind === "" ? piece.node : (piece?.node?.parentElement ?? undefined);
}

function placeIn(pieces: readonly Piece[], end: Text, offset: number): { node: Text; offset: number } {
  let at = 0;
  for (const { node, text } of pieces) {
    if (node && offset < at + text.length) return { node, offset: offset - at };
    at += text.length;
  }
  return { node: end, offset: 0 };
}
