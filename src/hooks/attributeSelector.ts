"use client";

/** What would end a CSS string, or a line of it. */
const ENDING = /["\\\n\r\f]/g;

/** The selector of an attribute with this value, whatever is in it (CSS Syntax, strings); `^=` asks for its beginning. */
export const attributeSelector = (name: string, value: string, match: "=" | "^=" = "="): string =>
  `[${name}${match}"${value.replaceAll(ENDING, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"]`;
