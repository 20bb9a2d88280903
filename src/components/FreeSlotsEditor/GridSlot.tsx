"use client";

import type { Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { blockOf, type Lane } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { Icon } from "../../primitives/Icon.js";

const ENGLISH = { slots: gridSlots };

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
  const { part } = useKit();
  return (
    <button
      type="button"
      {...part("grid-slot", {
        stop: id,
        held: props.held || undefined,
        overlap: overlapId === undefined ? undefined : true,
      })}
      ref={(element) => placeBlock(element, slot, props.column, props.lane)}
      data-slot={id}
      tabIndex={props.tabbable ? 0 : -1}
      aria-label={label}
      aria-describedby={overlapId}
      aria-disabled={locked || undefined}
    >
      <span {...part("grid-slot-content")}>
        <BlockText slot={slot} formatTime={props.formatTime} />
        {overlapId !== undefined && (
          <span {...part("grid-overlap")}>
            <Icon name="warning" />
          </span>
        )}
      </span>
      {!locked && <span {...part("grid-edge", { edge: "from" })} aria-hidden="true" />}
      {!locked && <span {...part("grid-edge", { edge: "to" })} aria-hidden="true" />}
    </button>
  );
}

/** The outline of a slot that is being painted. */
export function GridGhost({
  slot,
  column,
  formatTime,
}: Pick<GridSlotProps, "slot" | "column" | "formatTime">) {
  const { part } = useKit();
  return (
    <div
      {...part("grid-slot", { ghost: true })}
      aria-hidden="true"
      ref={(element) => placeBlock(element, slot, column, { lane: 0, lanes: 1 })}
    >
      <span {...part("grid-slot-content")}>
        <BlockText slot={slot} formatTime={formatTime} />
      </span>
    </div>
  );
}

/** Both times in a sentence, of which a narrow block shows the times alone. */
function BlockText({ slot, formatTime }: Pick<GridSlotProps, "slot" | "formatTime">) {
  const { messages, format, part } = useKit(ENGLISH);
  const times = { from: formatTime(slot.from), to: formatTime(slot.to) };
  return (
    <span {...part("grid-slot-text", { from: times.from, to: times.to })}>
      {format(messages.slots.range, times)}
    </span>
  );
}

/** Sets one property at a time, which a strict content policy allows where a style attribute is refused. */
export function placeBlock(
  element: HTMLElement | null,
  slot: Slot,
  column: number,
  { lane, lanes }: Lane,
): void {
  if (!element) return;
  const { from, to } = blockOf(slot);
  element.style.setProperty("--_vak-grid-from", String(from));
  element.style.setProperty("--_vak-grid-minutes", String(to - from));
  element.style.setProperty("--_vak-grid-column", String(column + lane / lanes));
  element.style.setProperty("--_vak-grid-lanes", String(lanes));
}
