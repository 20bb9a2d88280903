import { slots } from "./slots.js";

/** With the words of the week grid, which the list does without. */
export const gridSlots = {
  ...slots,
  grid: {
    ...slots.grid,
    label: "Week grid",
    hint: "Drag over an empty stretch to add a slot. Drag a slot to move it, or its edge to change it. Select a slot to set its day and times below the grid, or to remove it.",
    help: "Keyboard: arrow keys move a slot, Shift with up or down changes its end, Shift with left or right its start. Enter keeps the change or adds a slot, Delete removes it, Escape cancels. Page Up, Page Down and Control with arrow keys go from slot to slot.",
    selected: "Selected slot",
    day: "Day of the selected slot",
    slot: "{day}, {from} to {to}",
    overlap: "{slot}. Overlaps {from} to {to}.",
    overlapDay: "Slots on {day} overlap.",
    emptyDay: "{day}: {state}",
    kept: "{slot}: kept.",
    removed: "{slot}: removed.",
    cancelled: "Cancelled. {slot}.",
    paintCancelled: "Cancelled. No slot was added.",
    unread: "These times cannot be shown in the grid. Mend them in the list.",
    unreadRow: "{day}: {from} to {to}",
    blank: "no time",
  },
};
