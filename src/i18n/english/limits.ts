export const limits = {
  used: "{count} / {max}",
  between: "From {min} to {max}.",
  atLeast: "{min} or more.",
  atMost: "{max} or less.",
};
