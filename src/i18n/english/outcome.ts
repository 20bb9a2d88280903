export const outcome = {
  start: "Start from an example:",
  used: "Example put in. Change it as you like.",
  examples: {
    summary: {
      title: "Summary",
      text: "A summary of the call in two or three sentences: who called, what they wanted, and what was agreed.",
    },
    booking: {
      title: "Booking",
      text: "Whether an appointment was booked. If so: the caller’s name, the day, the time and the service. If not: why not.",
    },
    lead: {
      title: "Lead",
      text: "The caller’s name, what they are looking for, their budget and when they want to decide; and how interested they seem: high, medium or low.",
    },
    satisfaction: {
      title: "Satisfaction",
      text: "How satisfied the caller was, from 1 to 5, with the reason in one sentence, and whether somebody should call back.",
    },
  },
};
