import type { SeenRequest } from "../../setup/voicesOverHttp.js";

/** The addresses of one test at the server of samples and voices, and what it was asked for. */
export function overHttp(test = crypto.randomUUID()) {
  const at = (what: string) => `/voices-over-http/${test}/${what}`;
  const seen = async () => (await (await fetch(at("seen"))).json()) as SeenRequest[];
  return { at, seen };
}
