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
  /** The id of the words that say what it overlaps. */
  overlapId: string | undefined;
  /** Being moved or resized. */
  held: boolean;
  tabbable: boolean;
  locked: boolean;
  formatTime: (minute: Minute) => string;
}

/** One slot of the grid: a button with its times, which is moved and resized by its grid. */
export function GridSlot({ id, label, slot, overlapId, locked, ...props }: GridSlotProps) {
  return (
    <button
      type="button"
      className="vak-grid-slot"
      ref={(element) => placeBlock(element, slot, props.column, props.lane)}
      data-stop={id}
      data-slot={id}
      data-held={props.held || undefined}
      data-overlap={overlapId === undefined ? undefined : true}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={label}
      aria-describedby={overlapId}
      aria-disabled={locked || undefined}
    >
      <span className="vak-grid-slot-content">
        <BlockText slot={slot} formatTime={props.formatTime} />
        {overlapId !== undefined && (
          <span className="vak-grid-overlap">
            <Icon name="warning" />
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

/** Both times in a sentence, of which a narrow block shows the times alone. */
function BlockText({ slot, formatTime }: Pick<GridSlotProps, "slot" | "formatTime">) {
  const { messages, format } = useKit();
  const times = { from: formatTime(slot.from), to: formatTime(slot.to) };
  return (
    <span className="vak-grid-slot-text" data-from={times.from} data-to={times.to}>
      {format(messages.slots.range, times)}
    </span>
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
