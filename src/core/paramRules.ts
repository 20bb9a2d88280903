import type { Issue, IssueCode } from "./issue.js";
import { LONGEST_NAME, PARAMETER_NAME } from "./template.js";
import { hasHiddenCharacters, hasUnsupportedText, withoutHiddenCharacters } from "./text.js";

/** Why a text cannot name a parameter, or `undefined` when it can. */
export function nameProblem(name: string): IssueCode | undefined {
  if (name === "__proto__") return "param.reserved";
  return PARAMETER_NAME.test(name) ? undefined : "param.name";
}

/** As `nameProblem`, with what is in the way told as closely as can be. */
export function nameIssue(name: string): Pick<Issue, "code" | "params"> | undefined {
  const code = nameProblem(name);
  if (code !== "param.name") return code && { code, params: { name } };
  if (hasHiddenCharacters(name)) return { code: "param.hidden", params: { name } };
  const character = /[^A-Za-z0-9_]/u.exec(name)?.[0];
  if (character?.trim() === "") return { code: "param.space", params: { name } };
  if (character !== undefined) return { code: "param.character", params: { name, character } };
  return { code: name.length > LONGEST_NAME ? "param.long" : code, params: { name } };
}

/** A name that can be used, made of one that cannot; `undefined` where too little is left of it. */
export function usableName(name: string): string | undefined {
  const latin = withoutHiddenCharacters(name)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  const usable = (/^\d/.test(latin) ? `_${latin}` : latin).slice(0, LONGEST_NAME);
  return /[A-Za-z]/.test(usable) && !nameProblem(usable) ? usable : undefined;
}

/** Why a value cannot be sent as a parameter, or `undefined` when it can. */
export function valueProblem(value: unknown): IssueCode | undefined {
  if (typeof value === "string") return hasUnsupportedText(value) ? "text.unsupported" : undefined;
  if (typeof value === "boolean") return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) return "param.value";
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? "number.unsafe" : undefined;
}
