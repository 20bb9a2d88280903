import type { IssueCode } from "./issue.js";
import { PARAMETER_NAME } from "./template.js";
import { hasUnsupportedText } from "./text.js";

/** Why a text cannot name a parameter, or `undefined` when it can. */
export function nameProblem(name: string): IssueCode | undefined {
  if (name === "__proto__") return "param.reserved";
  return PARAMETER_NAME.test(name) ? undefined : "param.name";
}

/** Why a value cannot be sent as a parameter, or `undefined` when it can. */
export function valueProblem(value: unknown): IssueCode | undefined {
  if (typeof value === "string") return hasUnsupportedText(value) ? "text.unsupported" : undefined;
  if (typeof value === "boolean") return undefined;
  if (typeof value !== "number" || !Number.isFinite(value)) return "param.value";
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? "number.unsafe" : undefined;
}
