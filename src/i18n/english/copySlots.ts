import { slots } from "./slots.js";

/** With the words for copying a day, which are fetched with its panel. */
export const copySlots = {
  ...slots,
  copyTitle: "Copy the slots of {day} to",
  copyAll: "All days",
  copyWeekdays: "Working days",
  copyWeekend: "Weekend",
  copyApply: "Copy",
  copyOverwrites: "This replaces the slots of {days}.",
  copyAsk: "Replace the slots of {days}?",
  copyTaken: "The slots of {day} take their place. Undo brings these back.",
  copyReplace: "Replace",
  copyBack: "Back",
  cancel: "Cancel",
};
