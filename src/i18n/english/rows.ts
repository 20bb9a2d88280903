export const rows = {
  undo: "Undo",
  dismiss: "Dismiss",
};
