"use client";

import { createSecrets, type SecretName, type SecretValues } from "./secrets.js";

const REDACTED = "[redacted]";
const QUOTED =
  /((access|refresh)[_-]?token(?:\\?["'`])?\s*[:=]\s*(\\?["'`]))((?:\\[^\n]|[^\n\\])*?)(?=\3|\n|$)/gi;
const BARE =
  /((access|refresh)[_-]?token\\?["'`“”„]?[ \t]*[:=][ \t]*[“”„]?)(?!\[redacted\]|(?:null|undefined|None)(?![^\s,}\]]))([^\s,}\]&"'`“”\\]+)/gi;
const KEY =
  /(authorization\\?["'`]?\s*[:=,]\s*\\?["'`]?(?:\w+[ \t]+(?=[^\s"'`\\$])|(?!\w+[ \t]+\$)))([^\s"'`\\$]+)/gi;

/** A text that is pasted or typed to be imported: what may be seen of it, and its tokens in a place of their own. */
export interface ImportText {
  /** Takes the tokens out of a text; what is given back may be shown. */
  mask(text: string): string;
  /** The tokens of the texts so far, empty where there were none. */
  tokens(): SecretValues;
}

/** Begins to take texts. Tokens stay in its closure, as those of a form do. */
export function createImportText(): ImportText {
  const secrets = createSecrets();

  function take(which: string, value: string): string {
    const name: SecretName = which.toLowerCase() === "access" ? "accessToken" : "refreshToken";
    if (value !== "" && value !== REDACTED) secrets.set(name, unescaped(value));
    return value === "" ? "" : REDACTED;
  }

  return {
    mask: (text) =>
      text
        .replaceAll(
          QUOTED,
          (_, before: string, which: string, _quote: string, value: string) => before + take(which, value),
        )
        .replaceAll(BARE, (_, before: string, which: string, value: string) => before + take(which, value))
        .replaceAll(KEY, (_, before: string) => `${before}$HAMSA_API_KEY`),
    tokens: secrets.read,
  };
}

/** The value of what stands between the quotes of JSON. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
