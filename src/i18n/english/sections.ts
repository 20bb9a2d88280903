export const sections = {
  identity: {
    title: "Identity",
    description: "What your team knows the agent by, and the language it speaks.",
  },
  conversation: {
    title: "Conversation",
    description: "What the agent says first, and how it behaves after that.",
  },
  voice: { title: "Voice", description: "Pick the voice that callers hear. Listen before you choose." },
  listening: { title: "Listening", description: "When the agent takes its turn." },
  outcome: { title: "After the call", description: "What each conversation should be turned into." },
  tools: { title: "Abilities", description: "What the agent may do during a call." },
  calendar: { title: "Bookings", description: "The calendar, and the hours in which callers can book." },
};
