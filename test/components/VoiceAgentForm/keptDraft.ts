/** The name under which a form of the tests keeps its draft. */
export const KEY = "user-1/new-agent";

/** What is kept under that name now. */
export const kept = () => localStorage.getItem(KEY);

/** The values in it. */
export const keptValues = (): unknown =>
  (JSON.parse(kept() ?? "null") as { values?: unknown } | null)?.values;

/** A kept draft with these values, as an earlier visit has left it. */
export const storedBy = (values: object) =>
  JSON.stringify({ version: 1, savedAt: "2026-04-24T09:30:00.000Z", values });
