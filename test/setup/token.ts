/** What every token of the tests begins with and nothing else does: how the search after each test knows them. */
export const TOKEN_MARK = "canary-token-";

let made = false;

/** A token for a test. One that was made is looked for after every test of its file. */
export function token(name: string): string {
  made = true;
  return `${TOKEN_MARK}${name}`;
}

/** Whether this file has made a token. */
export const areTokensInUse = () => made;
