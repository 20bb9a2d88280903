// React is published as CommonJS, which no browser loads: this makes modules of it and of what the package depends on,
// once, in a folder that the server serves. A service such as an npm CDN does the same at its own address.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const SOURCES = [
  "react",
  "react/jsx-runtime",
  "react-dom",
  "react-dom/client",
  "react-hook-form",
  "@radix-ui/react-dialog",
];

/**
 * Writes a module for each source; they share what they have in common, so that there is one React.
 *
 * @param {string} folder below a `node_modules` that has the sources
 */
export async function writeModules(folder) {
  process.env.NODE_ENV = "production";
  const entries = join(folder, "entries");
  mkdirSync(entries, { recursive: true });
  /** @type {Record<string, string>} */
  const input = {};
  for (const source of SOURCES) {
    const name = source.replace("@", "").replaceAll("/", "-");
    const names = Object.keys(await import(source)).filter((key) => /^\w+$/.test(key) && key !== "default");
    const text = [
      `import * as all from ${JSON.stringify(source)};`,
      "const whole = all.default ?? all;",
      "export default whole;",
      ...names
        .filter((key) => key !== "module.exports")
        .map((key) => `export const ${key} = all.${key} ?? whole.${key};`),
    ];
    input[name] = join(entries, `${name}.js`);
    writeFileSync(input[name], text.join("\n"));
  }
  await build({
    configFile: false,
    root: entries,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: {
        input,
        preserveEntrySignatures: "strict",
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "shared-[hash].js" },
      },
    },
  });
}
