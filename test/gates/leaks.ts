import type { Finding, Source } from "./sources.js";

/** Where a key, a token or the way to a private registry begins, and enough after it to be a real one. */
const secrets: Record<string, RegExp> = {
  "a private key": /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  "a key of an API": /(?<![\w-])(?:sk|rk|pk)[-_][\w-]{20,}/g,
  "a key of AWS": /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  "a key of Google": /(?<![\w-])AIza[\w-]{35}/g,
  "a token of Google": /(?<![\w-])ya29\.[\w-]{16,}/g,
  "a refresh token of Google": /(?<![\w/:+=-])1\/\/[\w-]{16,}/g,
  "a token of GitHub": /(?<![\w-])(?:gh[oprsu]_[A-Za-z0-9]{20,}|github_pat_\w{20,})/g,
  "a token of GitLab": /(?<![\w-])glpat-[\w-]{16,}/g,
  "a token of npm": /(?<![\w-])npm_[A-Za-z0-9]{30,}|_authToken\s*=/g,
  "a token of Slack": /(?<![\w-])xox[abeoprs]-[\w-]{10,}/g,
  "a web token": /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
  "an authorisation": /\b(?:Token|Bearer|Basic)\s+(?=[^\s"'`]*\d)[\w.~+/=-]{20,}/g,
  "a password in an address": /\b[a-z][a-z+.-]*:\/\/[\w.%-]+:[^\s/@"'`{}$]{6,}@/g,
};

/** What nobody could mistake for a real one. */
const plainlyFake = /canary|example|[-_]for-this-test|user:pass/i;

const folders = ["home", "Users", "root", "work", "farm", "tmp", "var/folders", "private/var"].join("|");
const place = new RegExp(
  String.raw`(?:(?<![\w.~/)}$*-])|(?<=file://))/(?:${folders})/|\b[A-Z]:\\+Users\\|"resolved": "https?:|\bregistry\s*=`,
);

/** Keys and tokens that look like real ones, told without what they are. */
export function secretsIn(sources: Source[]): Finding[] {
  return inLines(sources, (line) =>
    Object.entries(secrets).flatMap(([name, pattern]) =>
      [...line.matchAll(pattern)].some(([text]) => !plainlyFake.test(text)) ? [name] : [],
    ),
  );
}

/** Folders of one person's or one server's machine, and where its packages came from. */
export function machinePlaces(sources: Source[]): Finding[] {
  return inLines(sources, (line) => place.exec(line)?.slice(0, 1) ?? []);
}

function inLines(sources: Source[], find: (line: string) => string[]): Finding[] {
  return sources.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => find(line).map((found) => `${path}:${index + 1} ${found}`)),
  );
}
