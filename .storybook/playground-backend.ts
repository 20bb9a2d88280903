import type { Plugin, ViteDevServer } from "vite";
import type * as serverEntry from "../src/server/index.js";
import type * as sandboxModule from "../test/sandbox/createSandbox.js";
import { answerNodeRequest } from "../test/setup/nodeBridge.js";

type Handler = (request: Request) => Promise<Response>;

/** The one address of the playground's backend, the same that `submitTo` gets in the stories. */
const route = "/api/voice-agents";

/** What the stand-in is given for a calendar that was connected in the playground; the real API would refuse them. */
const DEMO_TOKENS = { accessToken: "example-access-token", refreshToken: "example-refresh-token" };

/**
 * A host's backend inside the development server, so that the playground creates agents: with an API key at
 * the real API, else at the stand-in of the tests. A static build of the stories has no backend.
 */
export function playgroundBackend(apiKey?: string): Plugin {
  let sandbox: Promise<sandboxModule.Sandbox> | undefined;
  let handler: Promise<Handler> | undefined;

  // Both are loaded through Vite, so that the playground always runs the source as it stands.
  async function startSandbox(server: ViteDevServer): Promise<sandboxModule.Sandbox> {
    const { createSandbox } = (await server.ssrLoadModule(
      "/test/sandbox/createSandbox.ts",
    )) as typeof sandboxModule;
    return createSandbox();
  }

  async function createHandler(server: ViteDevServer): Promise<Handler> {
    const { createVoiceAgentHandler } = (await server.ssrLoadModule(
      "/src/server/index.ts",
    )) as typeof serverEntry;
    const standIn = apiKey ? undefined : await (sandbox ??= startSandbox(server));
    return createVoiceAgentHandler({
      apiKey: apiKey ?? standIn?.apiKey ?? "",
      baseUrl: standIn?.url,
      resolveGoogleTokens: () => standIn && DEMO_TOKENS,
      authorize: ({ url }) => isLoopback(new URL(url).hostname),
    });
  }

  return {
    name: "playground-backend",
    apply: "serve",
    configureServer(server) {
      server.watcher.on("change", () => (handler = undefined));
      server.middlewares.use(route, (incoming, outgoing, next) => {
        handler ??= createHandler(server);
        handler.then((answer) => answerNodeRequest(answer, incoming, outgoing)).catch(next);
      });
    },
    async closeBundle() {
      await (await sandbox)?.close();
    },
  };
}

/** Another name could be a foreign page's, pointed at this machine. */
function isLoopback(hostname: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
}
