const ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#]*)?$/i;

/**
 * A limit that a host gave, or what stands for it where none is given. One that is no number, such as one read from an
 * environment variable that is not set, would be no limit.
 *
 * @throws A `TypeError` that names the option.
 */
export function limitOf(name: string, value: number | undefined, otherwise: number): number {
  const limit = value ?? otherwise;
  if (typeof limit === "number" && limit > 0) return limit;
  throw new TypeError(`voice-agent-kit: \`${name}\` has to be a number above 0.`);
}

/**
 * Makes sure that the API's path can be put behind an address, if one is given. It is not quoted, since it may hold a
 * password.
 *
 * @throws A `TypeError` that names the option.
 */
export function checkBaseUrl(baseUrl: string | null = null): void {
  if (baseUrl === null || (typeof baseUrl === "string" && ADDRESS.test(baseUrl) && URL.canParse(baseUrl)))
    return;
  throw new TypeError(
    "voice-agent-kit: `baseUrl` has to be an http(s) address without a password, `?` or `#`.",
  );
}
