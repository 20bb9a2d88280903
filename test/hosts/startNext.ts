import { execFile, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { unpackPackage } from "../package/unpackPackage.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import type { ServedHost } from "./hostForTests.js";

/** The host's folder, with packages of its own. */
export const nextFolder = resolve("test/hosts/next");

const program = resolve(nextFolder, "node_modules/next/dist/bin/next");
const environment = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };

/** Puts the packed package into the host, builds it as a partner would, types and all, and serves it. */
export async function startNext(): Promise<ServedHost> {
  unpackPackage(resolve(nextFolder, "node_modules/voice-agent-kit"));
  rmSync(resolve(nextFolder, ".next"), { recursive: true, force: true });
  await promisify(execFile)(process.execPath, [program, "build"], {
    cwd: nextFolder,
    env: environment,
  }).catch((error: unknown) => {
    throw new Error(`next build failed:\n${(error as { stdout: string }).stdout}`);
  });
  const sandbox = await createSandbox();
  const env = { ...environment, HAMSA_API_KEY: sandbox.apiKey, HAMSA_BASE_URL: sandbox.url };
  const parameters = [program, "start", "--hostname", "127.0.0.1", "--port", "0"];
  const child = spawn(process.execPath, parameters, {
    cwd: nextFolder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<void>((done) => child.on("exit", () => done()));
  const url = await new Promise<string>((done, fail) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said) ?? [];
      if (address) done(address);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => fail(new Error(`next start ended: ${said}`)));
  });
  return {
    url,
    sandbox,
    close: async () => {
      child.kill();
      await Promise.all([exited, sandbox.close()]);
    },
  };
}

/** The versions that a manifest depends on. */
export function dependenciesOf(folder: string): Record<string, string> {
  const text = readFileSync(resolve(folder, "package.json"), "utf8");
  return (JSON.parse(text) as { dependencies: Record<string, string> }).dependencies;
}
