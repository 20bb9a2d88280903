/** What can be wrong with a row of times. */
export const slotIssues = {
  "time.format": "Enter a time, for example {time}.",
  "time.order": "The end must be after the start.",
  "slot.overlap": "Overlaps {from} to {to}.",
};
