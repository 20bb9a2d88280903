import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** Named, or Next takes the folder of the uppermost lock file for its own. */
const root = dirname(fileURLToPath(import.meta.url));

/** @type {import("next").NextConfig} */
const config = { turbopack: { root }, outputFileTracingRoot: root, devIndicators: false };

export default config;
