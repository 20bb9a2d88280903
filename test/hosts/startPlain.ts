import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type * as serverEntry from "../../src/server/index.js";
import { unpackPackage } from "../package/unpackPackage.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { writeModules } from "./plain/modules.mjs";
import { serve } from "./plain/server.mjs";
import type { ServedHost } from "./hostForTests.js";

/** Below node_modules, so that what the package depends on is found further up, as in a host. */
const folder = resolve("node_modules/.cache/plain-host");

/** Unpacks the package beside the host's own files and serves both. */
export async function startPlain(): Promise<ServedHost> {
  rmSync(folder, { recursive: true, force: true });
  const kit = join(folder, "node_modules/voice-agent-kit");
  unpackPackage(kit);
  cpSync("test/hosts/plain", join(folder, "page"), { recursive: true });
  mkdirSync(join(folder, "modules"), { recursive: true });
  await writeModules(join(folder, "modules"));
  const { createVoiceAgentHandler } = (await import(
    pathToFileURL(join(kit, "dist/server/index.js")).href
  )) as typeof serverEntry;
  const sandbox = await createSandbox();
  const handler = createVoiceAgentHandler({
    apiKey: sandbox.apiKey,
    baseUrl: sandbox.url,
    authorize: (request) => /session=(\w+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? false,
  });
  const { url, close } = await serve({
    handler,
    folders: {
      "/voice-agent-kit/": join(kit, "dist"),
      "/modules/": join(folder, "modules"),
      "/": join(folder, "page"),
    },
  });
  return {
    url,
    sandbox,
    close: async () => {
      await Promise.all([close(), sandbox.close()]);
    },
  };
}
