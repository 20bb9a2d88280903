import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import { searchVoices, type Voice } from "../../src/core/index.js";
import { toneWav } from "../../stories/tone.js";

/** What a request brought along that tells on the page it came from. */
export interface SeenRequest {
  path: string;
  method: string;
  headers: Record<string, string | undefined>;
}

const ROUTE = "/voices-over-http/";
const PAGE = 20;

/**
 * A server of samples and voices for tests in the browser, on the loopback of their own server. The address is
 * `/voices-over-http/<test>/<what>`: each test has a record of requests of its own, which `…/<test>/seen` gives.
 */
export function voicesOverHttp(): Plugin {
  const seen = new Map<string, SeenRequest[]>();
  return {
    name: "voices-over-http",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { url = "", method = "GET", headers } = request;
        if (!url.startsWith(ROUTE)) {
          next();
          return;
        }
        const [test = "", what = ""] = url.slice(ROUTE.length).split("/");
        const requests = seen.get(test) ?? [];
        seen.set(test, requests);
        if (what === "seen") {
          json(response, requests);
          return;
        }
        const { referer, origin, cookie } = headers;
        requests.push({ path: what, method, headers: { referer, origin, cookie } });
        answer(new URL(what, "http://stand-in"), request, response);
      });
    },
  };
}

function answer({ pathname, searchParams }: URL, request: IncomingMessage, response: ServerResponse): void {
  const seconds = Number(searchParams.get("seconds") ?? 1);
  const delay = Number(searchParams.get("delay") ?? 0);
  const samples: Record<string, () => void> = {
    "/tone.wav": () => audio(response, toneWav(440, seconds)),
    "/missing.wav": () => page(response, 404, "Not found"),
    "/forbidden.wav": () => page(response, 403, "Forbidden"),
    "/login.wav": () => page(response, 200, "<h1>Log in</h1>"),
    "/empty.wav": () => audio(response, new ArrayBuffer(0)),
    "/noise.wav": () => audio(response, new TextEncoder().encode("RIFF no sound".repeat(50)).buffer),
    "/wrongtype.wav": () => page(response, 200, "not a sound", "image/png"),
    // Begins as a sample does, and breaks off.
    "/aborted.wav": () => {
      response.writeHead(200, { "content-type": "audio/wav", "content-length": "100000" });
      response.write(new Uint8Array(toneWav(440, 1).slice(0, 20)), () => request.socket.destroy());
    },
    // Nothing comes, for as long as the browser waits.
    "/hanging.wav": () => undefined,
    // A link that works once it has been signed anew.
    "/signed.wav": () =>
      searchParams.get("signature") === "2"
        ? audio(response, toneWav(440, seconds))
        : page(response, 403, "Expired"),
    "/voices": () => json(response, voicePage(searchParams)),
    "/voice": () => json(response, catalogue().find(({ id }) => id === searchParams.get("id")) ?? null),
    "/broken": () => page(response, 500, "Broken"),
  };
  const send = samples[pathname] ?? (() => page(response, 404, "Not found"));
  if (delay > 0) setTimeout(send, delay);
  else send();
}

function voicePage(asked: URLSearchParams) {
  const facets = Object.fromEntries(["language", "gender"].map((facet) => [facet, asked.get(facet) ?? ""]));
  const found = searchVoices(catalogue(), asked.get("query") ?? "", facets);
  const start = Number(asked.get("cursor") ?? 0);
  const end = start + PAGE;
  return {
    voices: found.slice(start, end),
    total: found.length,
    facets: { gender: [{ value: "female" }, { value: "male" }] },
    ...(end < found.length ? { cursor: String(end) } : {}),
  };
}

/** A hundred voices. */
function catalogue(): Voice[] {
  return Array.from({ length: 100 }, (_, index) => ({
    id: `1f3396aa-24e3-4523-b4ef-${String(index).padStart(12, "0")}`,
    name: `${index % 2 ? "Omar" : "Noura"} ${index}`,
    language: "ar",
    gender: index % 2 ? "male" : "female",
  }));
}

function audio(response: ServerResponse, bytes: ArrayBufferLike): void {
  response.writeHead(200, { "content-type": "audio/wav", "content-length": String(bytes.byteLength) });
  response.end(new Uint8Array(bytes));
}

function page(response: ServerResponse, status: number, text: string, type = "text/html"): void {
  response.writeHead(status, { "content-type": type });
  response.end(text);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
