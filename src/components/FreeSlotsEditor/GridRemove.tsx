"use client";

import { useKit } from "../../hooks/kit.js";
import { drawing } from "../../primitives/Icon.js";
import { type GridSlotProps, placeBlock } from "./GridSlot.js";

/** Props of GridRemove. */
export interface GridRemoveProps extends Pick<GridSlotProps, "id" | "slot" | "column" | "lane"> {
  label: string;
}

/** Over the block of the slot that the Tab key reaches: a button that removes it, seen while the focus is there. */
export function GridRemove({ id, label, slot, column, lane }: GridRemoveProps) {
  const { part } = useKit();
  return (
    <span
      {...part("grid-remove")}
      ref={(element) => placeBlock(element, slot, column, lane)}
      data-remove={id}
    >
      {/* No stop of the Tab key, so that the grid stays a single one: on the slot, Delete does the same. */}
      <button
        type="button"
        {...part("button", { look: "secondary", square: true })}
        tabIndex={-1}
        aria-label={label}
        // The slot keeps the focus, by which the button is seen.
        onMouseDown={(event) => event.preventDefault()}
      >
        {drawing("remove", part)}
      </button>
    </span>
  );
}
