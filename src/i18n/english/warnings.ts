export const warnings = {
  secret: "This looks like a secret token or key. Remove it: text here is sent and stored in plain view.",
};
