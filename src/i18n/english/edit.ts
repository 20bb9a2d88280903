export const edit = {
  label: "Edit voice agent",
  description: "Only what you change is different afterwards.",
  submit: "Save changes",
  submitting: "Saving the changes…",
  succeeded: "Changes saved.",
  failed: "The changes were not saved. Nothing you entered was lost.",
  cancelled: "Cancelled. The changes may still have been saved: check before you try again.",
  summary: {
    one: "1 thing to fix before the changes can be saved",
    other: "{count} things to fix before the changes can be saved",
  },
  unsaved: "Not saved yet",
  unchanged: "No changes",
};
