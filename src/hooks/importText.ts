"use client";

import { REDACTED } from "../core/redacted.js";
import { holdsSecret } from "../core/secretText.js";
import { createSecrets, type SecretName, type SecretValues } from "./secrets.js";

const QUOTED =
  /((access|refresh)[_-]?token(?:\\?["'`])?\s*[:=]\s*(\\?["'`]))((?:\\[^\n]|[^\n\\])*?)(?=\3|\n|$)/gi;
const BARE =
  /((access|refresh)[_-]?token\\?["'`“”„]?[ \t]*[:=][ \t]*[“”„]?)(?!\[redacted\]|[{[]|(?:null|undefined|None)(?![^\s,}\]]))([^\s,}\]&"'`“”\\]+)/gi;
const KEY =
  /(authorization(\\?["'`])?\s*(?:[:=]|(?<=["'`]\s*),)\s*\\?["'`]?(?:(token|bearer|basic|api-?key|key)[ \t]+)?)([^\s"'`\\$]+)/gi;
const HEADER = /(?:-H|--header)[\s=]*\$?\\?["']?$/;
const PLACEHOLDERS: Readonly<Record<SecretName, RegExp>> = {
  accessToken: /access[_-]?token[^\w\n]{0,40}\[redacted\]/i,
  refreshToken: /refresh[_-]?token[^\w\n]{0,40}\[redacted\]/i,
};
const GAP = String.raw`(?:\s|\\[nrt])*`;
const QUOTED_TEXT = String.raw`(?:"[^"\\]*(?:\\[^][^"\\]*)*"|\\"[^"\\]*(?:\\(?:\\(?:\\[^]|[^\\])|[^"\\])[^"\\]*)*\\")`;
const PARAM = String.raw`${QUOTED_TEXT}${GAP}:${GAP}(?:${QUOTED_TEXT}|[\w.+-]+)${GAP}`;
/** The parameters in JSON, also within double quotes. What is no sound object of plain values is none. */
const PARAMS = new RegExp(String.raw`("params\\?"${GAP}:${GAP}\{${GAP}(?:${PARAM}(?:,${GAP}${PARAM})*)?\})`);

/** A text that is pasted or typed to be imported: what may be seen of it, and its tokens in a place of their own. */
export interface ImportText {
  /** Takes the tokens out of a text; what is given back may be shown. */
  mask(text: string): string;
  /** The tokens whose place is still in the latest text; empty where there is none. */
  tokens(): SecretValues;
}

/** Begins to take texts. Tokens stay in its closure, as those of a form do. */
export function createImportText(): ImportText {
  const secrets = createSecrets();

  function take(which: string, value: string, isParam: boolean): string {
    if (isParam) return holdsSecret(unescaped(value)) ? REDACTED : value;
    const name: SecretName = which.toLowerCase() === "access" ? "accessToken" : "refreshToken";
    if (value !== "" && value !== REDACTED) secrets.set(name, unescaped(value));
    return value === "" ? "" : REDACTED;
  }

  function masked(text: string, isParam: boolean): string {
    return text
      .replaceAll(
        QUOTED,
        (_, before: string, which: string, _quote: string, value: string) =>
          before + take(which, value, isParam),
      )
      .replaceAll(BARE, (whole, before: string, which: string, value: string) => {
        if (isParam && !holdsSecret(value)) return whole;
        // JSON has numbers without quotes, and no such text.
        const [, quote = ""] = /(\\?["'`])[ \t]*[:=][ \t]*$/.exec(before) ?? [];
        return before + quote + take(which, value, isParam) + quote;
      })
      .replaceAll(KEY, (...found: [string, string, string?, string?, string?, number?, string?]) => {
        const [whole, before, quote, scheme, value = "", at = 0, all = ""] = found;
        const isHeader = quote !== undefined || HEADER.test(all.slice(Math.max(at - 20, 0), at));
        return isKey(value, scheme !== undefined, isHeader) ? `${before}$HAMSA_API_KEY` : whole;
      });
  }

  return {
    mask(text) {
      // Every other piece is the parameters of an agent, whose names are the agent's own.
      const pieces = text.split(PARAMS).map((piece, index) => masked(piece, index % 2 === 1));
      const outside = pieces.filter((_, index) => index % 2 === 0).join("\n");
      // What was pasted over has taken its tokens along.
      for (const name of ["accessToken", "refreshToken"] as const)
        if (!PLACEHOLDERS[name].test(outside)) secrets.set(name, "");
      return pieces.join("");
    },
    tokens: secrets.read,
  };
}

/** Whether what follows "authorization" is a key, and not a word of a sentence. */
function isKey(value: string, hasScheme: boolean, isHeader: boolean): boolean {
  if (hasScheme && isHeader) return true;
  if (hasScheme) return value.length >= 6 && /[\d_+/=-]/.test(value);
  return value.length >= 12 && /\d/.test(value);
}

/** The value of what stands between the quotes of JSON. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}
