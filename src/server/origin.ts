/**
 * Whether a browser says that the request comes from another site. Where it says nothing of the kind, such as a call
 * from a server, the answer is no, and `authorize` alone decides.
 */
export function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site")?.toLowerCase();
  if (site === "same-origin") return false;
  if (site && site !== "none") return true;
  const origin = request.headers.get("origin");
  return origin !== null && !isOwnHost(origin, request);
}

function isOwnHost(origin: string, request: Request): boolean {
  const { protocol, host } = parseUrl(origin) ?? {};
  if (!host || (protocol !== "http:" && protocol !== "https:")) return false;
  // A proxy may have rewritten either one. Read with the origin's scheme, `:443` and `:80` drop out alike.
  const asked = parseUrl(`${protocol}//${request.headers.get("host") ?? ""}`)?.host;
  return host === asked || host === parseUrl(request.url)?.host;
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
