import { slots } from "./slots.js";

/** With the words for the same hours on a clock elsewhere. */
export const zonedSlots = {
  ...slots,
  preview: "In your time zone ({zone})",
  previewSame: "Your time zone has the same hours.",
  previewGap: "{time} does not exist on {date}: the clocks go forward.",
  previewTwice: "{time} comes twice on {date}, as the clocks go back: at {first} and at {second} for you.",
};
