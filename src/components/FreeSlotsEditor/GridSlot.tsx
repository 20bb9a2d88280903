"use client";

import type { Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { blockOf, type Lane } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import { Icon } from "../../primitives/Icon.js";

/** Props of GridSlot. */
export interface GridSlotProps {
  id: string;
  /** The accessible name: the day and both times. */
  label: string;
  slot: Slot;
  /** The day's place in the reader's week, from 0. */
  column: number;
  lane: Lane;
  /** What it overlaps, in words. */
  overlap: string | undefined;
  overlapId: string;
  /** Being moved or resized. */
  held: boolean;
  tabbable: boolean;
  locked: boolean;
  formatTime: (minute: Minute) => string;
}

/** One slot of the grid: a button with its times, which is moved and resized by its grid. */
export function GridSlot({ id, label, slot, overlap, overlapId, locked, ...props }: GridSlotProps) {
  return (
    <button
      type="button"
      className="vak-grid-slot"
      ref={(element) => placeBlock(element, slot, props.column, props.lane)}
      data-stop={id}
      data-slot={id}
      data-held={props.held || undefined}
      data-overlap={overlap === undefined ? undefined : true}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={label}
      aria-describedby={overlap === undefined ? undefined : overlapId}
      aria-disabled={locked || undefined}
    >
      <span className="vak-grid-slot-content">
        <BlockText slot={slot} formatTime={props.formatTime} />
        {overlap !== undefined && (
          <span className="vak-grid-overlap">
            <Icon name="warning" />
            <span className="vak-grid-overlap-text" id={overlapId}>
              {overlap}
            </span>
          </span>
        )}
      </span>
      {!locked && <span className="vak-grid-edge" data-edge="from" aria-hidden="true" />}
      {!locked && <span className="vak-grid-edge" data-edge="to" aria-hidden="true" />}
    </button>
  );
}

/** The outline of a slot that is being painted. */
export function GridGhost({
  slot,
  column,
  formatTime,
}: Pick<GridSlotProps, "slot" | "column" | "formatTime">) {
  return (
    <div
      className="vak-grid-slot"
      data-ghost
      aria-hidden="true"
      ref={(element) => placeBlock(element, slot, column, { lane: 0, lanes: 1 })}
    >
      <span className="vak-grid-slot-content">
        <BlockText slot={slot} formatTime={formatTime} />
      </span>
    </div>
  );
}

function BlockText({ slot, formatTime }: Pick<GridSlotProps, "slot" | "formatTime">) {
  const { messages, format } = useKit();
  const times = { from: formatTime(slot.from), to: formatTime(slot.to) };
  return (
    <>
      <span className="vak-grid-slot-text">{format(messages.slots.range, times)}</span>
      <span className="vak-grid-slot-times">
        <span>{times.from}</span>
        <span>{times.to}</span>
      </span>
    </>
  );
}

/** Sets one property at a time, which a strict content policy allows where a style attribute is refused. */
function placeBlock(element: HTMLElement | null, slot: Slot, column: number, { lane, lanes }: Lane): void {
  if (!element) return;
  const { from, to } = blockOf(slot);
  element.style.setProperty("--vak-grid-from", String(from));
  element.style.setProperty("--vak-grid-minutes", String(to - from));
  element.style.setProperty("--vak-grid-column", String(column + lane / lanes));
  element.style.setProperty("--vak-grid-lanes", String(lanes));
}
