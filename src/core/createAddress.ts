const BASE_URL = "https://api.tryhamsa.com";

/** Where agents are created: the path at the API's address, which may have slashes at its end. */
export function createAddress(baseUrl?: string | null): string {
  return `${(baseUrl ?? BASE_URL).replace(/\/+$/, "")}/v1/voice-agents`;
}
