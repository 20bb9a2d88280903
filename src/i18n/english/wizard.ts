export const wizard = {
  progress: "Steps",
  stepOf: "Step {number} of {count}",
  back: "Back",
  next: "Next",
  edit: "Edit",
  editStep: "Edit {title}",
  editField: "Edit {label}",
  summary: { one: "1 thing to fix before you go on", other: "{count} things to fix before you go on" },
  created: "{name} is ready to take calls.",
  again: "Create another agent",
  steps: {
    agent: { title: "Agent", description: "A name for your team, the language it speaks, and its voice." },
    conversation: {
      title: "Conversation",
      description: "What the agent says first, and how it behaves after that.",
    },
    call: {
      title: "During the call",
      description: "When it takes its turn, and what should come of the call.",
    },
    tools: { title: "Abilities", description: "What the agent may do, and when callers can book." },
    review: {
      title: "Review",
      description: "Read it through once. You can change everything before it is created.",
    },
  },
};
