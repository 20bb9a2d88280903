export const unknown = {
  unchanged: "Unchanged",
  notKnown: "Not known",
  on: "On",
  off: "Off",
  flagKept: "Not known here. It stays as it is unless you choose.",
  flagSent: "Not known here. It is sent as Off unless you choose.",
  kept: "Not known here: {fields}. What you do not change stays as it is.",
  sent: "Not known here: {fields}. What you see is sent instead.",
  accessKept: "Access to Google Calendar is not shown. It stays as it is unless you enter new tokens.",
  accessSent: "Access to Google Calendar does not come along. Enter both tokens, or leave both empty.",
  sentOff: "Sent as Off: {fields}.",
  staysAsIs: "Stays as it is: {fields}.",
};
