import type { Messages } from "./en.js";

/** The form's own words; an agent that exists is saved, not created. */
export function formWords(
  { form, edit }: Pick<Messages, "form" | "edit">,
  mode: "create" | "edit",
): Messages["form"] {
  return mode === "edit" ? { ...form, ...edit } : form;
}
