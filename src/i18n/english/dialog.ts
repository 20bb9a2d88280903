/** Alone for parts that open something without being a dialog. */
export const openingFailed = "This could not be opened. Check your connection and try again.";

export const dialog = {
  close: "Close",
  failed: openingFailed,
  unsaved: "Discard what you entered?",
  unsavedMore: "It has not been sent, and is kept nowhere else.",
  discard: "Discard",
  stay: "Keep editing",
  sending: "The agent is still being created",
  sendingMore: "Closing now cancels the request. The agent may have been created all the same.",
  closeAnyway: "Close anyway",
};
