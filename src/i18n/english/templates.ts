/** Alone for the button, whose list is loaded when it is opened. */
export const openTemplates = "Start from a template";

export const templates = {
  open: openTemplates,
  title: "Start from a template",
  description: "Each one fills in texts, parameters and abilities. You can change everything afterwards.",
  ask: "Replace what you entered?",
  askMore: "You have filled in: {fields}. “{name}” has its own words for that.",
  replace: "Replace",
  rest: "Keep mine, fill the rest",
  keep: "Back",
};
