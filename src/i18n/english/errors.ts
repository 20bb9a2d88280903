export const errors = {
  unauthorized: "Your session has ended. Sign in again; what you entered stays here.",
  foreignOrigin: "Agents cannot be created from this address.",
  invalid: "Some values were not accepted.",
  tokensRequired: "Access to Google Calendar is missing. Connect it, or enter both tokens.",
  notFound: "The service that creates agents was not found.",
  conflict: "This agent clashes with one that exists already.",
  keyReused: "This request clashes with an earlier one. Try again.",
  tooLarge: "The form holds more text than can be sent.",
  rateLimited: "Too many requests right now. Wait a moment and try again.",
  slowBody: "The connection is too slow. Try again.",
  timeout:
    "The service took too long to answer. The agent may still have been created: check before you try again.",
  upstream: "The service that creates agents cannot do so right now. Try again in a moment.",
  internal: "Something went wrong on the server. Try again in a moment.",
  unreachable: "The server cannot be reached. Check your connection and try again.",
};
