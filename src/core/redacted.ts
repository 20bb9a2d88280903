/** Stands in the place of a secret, wherever one is shown or logged. */
export const REDACTED = "[redacted]";
