import type { AgentDraft } from "./draft.js";
import { paramValue } from "./rows.js";
import { renderTemplate } from "./template.js";

/** The first thing a caller hears: the greeting, filled with the parameters that have a value. */
export function callBeginning({
  greetingMessage,
  params,
}: Pick<AgentDraft, "greetingMessage" | "params">): string {
  const given = params.filter(({ value }) => value !== "");
  const values = Object.fromEntries(given.map((row) => [row.name.trim(), paramValue(row)]));
  return renderTemplate(greetingMessage, values, "double");
}
