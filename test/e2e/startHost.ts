import { execFile } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type * as renderModule from "./host/render.js";
import type * as serverEntry from "../../src/server/index.js";
import { unpackPackage } from "../package/unpackPackage.js";
import { createSandbox, type Sandbox } from "../sandbox/createSandbox.js";
import { answerNodeRequest } from "../setup/nodeBridge.js";

/** A host that installed the package, and the stand-in for the API behind its backend. */
export interface Host {
  url: string;
  sandbox: Sandbox;
  close: () => Promise<void>;
}

const NONCE = "n0nce-of-this-page";

/** As strict as a host can be: only its own files, or what bears its nonce, and no text that becomes markup. */
const policyOf = (own: string) =>
  [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "frame-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Below node_modules: the unpacked package is found there, and what it depends on further up, as in a host. */
const hosts = resolve("node_modules/.cache/e2e");

/** Installs the packed package in a host of this name, builds the host for production and serves it with its backend. */
export async function startHost(name: string): Promise<Host> {
  const folder = join(hosts, name);
  rmSync(folder, { recursive: true, force: true });
  unpackPackage(join(folder, "node_modules/voice-agent-kit"));
  cpSync("test/e2e/host", join(folder, "host"), { recursive: true });
  await viteBuild(folder);
  await viteBuild(folder, "--ssr", "render.tsx", "--outDir", "dist-server");
  await viteBuild(folder, "--outDir", "dist/react18", "--base", "/react18/", "--mode", "react18");
  const { render } = (await load(folder, "host/dist-server/render.js")) as typeof renderModule;
  const { createVoiceAgentHandler } = (await load(
    folder,
    "node_modules/voice-agent-kit/dist/server/index.js",
  )) as typeof serverEntry;

  const sandbox = await createSandbox();
  const handler = createVoiceAgentHandler({
    apiKey: sandbox.apiKey,
    baseUrl: sandbox.url,
    authorize: () => "e2e",
  });

  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? "/", "http://127.0.0.1");
    if (pathname === "/api/voice-agents") {
      answerNodeRequest(handler, incoming, outgoing).catch((error: unknown) =>
        outgoing.destroy(error as Error),
      );
      return;
    }
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    const file = readFileSync(join(folder, "host/dist", path));
    outgoing.writeHead(200, {
      "content-type": types[extname(path)] ?? "text/plain",
      "content-security-policy": policyOf(searchParams.has("nonce") ? `'nonce-${NONCE}'` : "'self'"),
      // A sandboxed frame has an origin of its own, from which even our script is another's.
      "access-control-allow-origin": "*",
    });
    outgoing.end(
      extname(path) === ".html" ? pageFor(file.toString(), searchParams, { render, folder }) : file,
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    close: async () => {
      server.closeAllConnections();
      await Promise.all([new Promise((done) => server.close(done)), sandbox.close()]);
    },
  };
}

/**
 * The page as `?rendered` by the server, in a `?sandboxed` frame, with a second form in React 18 (`?twice`), or with each
 * of its files named by a `?nonce`.
 */
function pageFor(
  html: string,
  query: URLSearchParams,
  { render, folder }: { render: (lang: string) => string; folder: string },
): string {
  const lang = query.get("lang") ?? "en";
  const root = '<div id="root"></div>';
  if (query.has("rendered")) return html.replace(root, () => `<div id="root">${render(lang)}</div>`);
  if (query.has("twice")) {
    const other = readFileSync(join(folder, "host/dist/react18/index.html"), "utf8");
    const scripts = other.match(/<script[^>]*><\/script>/g)?.join("") ?? "";
    return html.replace(root, () => `${root}<div id="root18"></div>${scripts}`);
  }
  if (query.has("nonce"))
    return html
      .replaceAll(/<(?:script|link)(?= )/g, (tag) => `${tag} nonce="${NONCE}"`)
      .replace("<head>", () => `<head><meta property="csp-nonce" nonce="${NONCE}" />`);
  if (!query.has("sandboxed")) return html;
  return `<!doctype html><title>Around</title><iframe sandbox="allow-scripts allow-forms" width="900" height="1200" src="/?lang=${lang === "ar" ? "ar" : "en"}"></iframe>`;
}

/** As a program of its own: in this one NODE_ENV is "test", and React would be the one for development. */
async function viteBuild(folder: string, ...parameters: string[]): Promise<void> {
  const vite = resolve("node_modules/vite/bin/vite.js");
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "error", ...parameters], {
    cwd: join(folder, "host"),
    env: { ...process.env, NODE_ENV: "production" },
  });
}

function load(folder: string, path: string): Promise<unknown> {
  return import(/* @vite-ignore */ pathToFileURL(join(folder, path)).href);
}
