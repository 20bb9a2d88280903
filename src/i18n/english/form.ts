/** Said by every component, so that none brings the other words of the form. */
export const crashed = "This form could not be shown. Reload the page to try again.";

export const form = {
  label: "New voice agent",
  description: "Set up how your agent speaks, listens and books.",
  submit: "Create agent",
  submitting: "Creating the agent…",
  succeeded: "Agent created.",
  failed: "The agent was not created. Nothing you entered was lost.",
  invalid: { one: "1 thing to fix", other: "{count} things to fix" },
  slow: "This is taking longer than usual.",
  keepWaiting: "Keep waiting",
  cancel: "Cancel",
  cancelled: "Cancelled. The agent may still have been created: check before you try again.",
  offline: "You seem to be offline.",
  summary: {
    one: "1 thing to fix before the agent can be created",
    other: "{count} things to fix before the agent can be created",
  },
  summaryItem: "{label}: {message}",
  fixed: "This site sets it to a value that is not valid. Please tell the people who run the site.",
  unsaved: "Not created yet",
  noSubmit: "This form cannot be sent: no onSubmit was given.",
  crashed,
  required: "required",
};
