import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** Where the server's markup lies for the browser to fetch. */
const folder = resolve("node_modules/.cache/hydration");

/** Renders every page in a program of its own, in UTC and American English, before the browsers take them over. */
export async function setup(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { ssr: "test/ssr/renderPages.tsx", outDir: resolve(folder, "server"), emptyOutDir: true },
  });
  const environment = {
    ...process.env,
    NODE_ENV: "development",
    TZ: "UTC",
    LC_ALL: "en_US.UTF-8",
    LANG: "en_US.UTF-8",
  };
  await promisify(execFile)(
    process.execPath,
    [resolve(folder, "server/renderPages.js"), resolve(folder, "pages")],
    {
      env: environment,
    },
  );
}
