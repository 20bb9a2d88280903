export const changes = {
  title: "What will change",
  empty: "Nothing has changed.",
  before: "Before",
  after: "Now",
  removed: "Removed",
  added: "Added",
  undo: "Undo",
  undoOne: "Undo the change of {label}",
  undoAll: "Undo all",
  undone: "Undone: {label}.",
  allUndone: "All changes undone.",
  more: { one: "and 1 more", other: "and {count} more" },
};
