import { resolve } from "node:path";
import { defineConfig } from "vite";

/** The host with the React it has installed, or with `--mode react18` with the other one that a page may hold too. */
export default defineConfig(({ mode }) => {
  const eighteen = resolve(import.meta.dirname, "../../../../../test/compat/react18/node_modules");
  const alias = { react: `${eighteen}/react`, "react-dom": `${eighteen}/react-dom` };
  return { resolve: { alias: mode === "react18" ? alias : {} } };
});
