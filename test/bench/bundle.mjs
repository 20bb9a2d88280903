import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "vite";

/**
 * @typedef {{ minified: number, gzip: number, brotli: number }} Size in bytes
 * @typedef {{ first: Size, later: Size, modules: string[] }} Bundle what loads at once, what is fetched when it is
 *   needed, and the files that the first is made of
 */

/** What every host of a React component has already: React, and its own bundler's way to fetch a chunk. */
const HOSTS_OWN = [/^(react|react-dom|scheduler)(\/|$)/, /vite\/preload-helper/];

/**
 * What a line of code costs a production page, with React left out.
 *
 * @param {string} code such as `export { VoiceSelector } from "voice-agent-kit"`
 * @param {Record<string, string>} [alias] where the packages that it names lie
 * @returns {Promise<Bundle>}
 */
export async function bundleOf(code, alias = {}) {
  // Below the project, so that what the code imports is found as from a host's own file.
  const cache = join(process.cwd(), "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "bundle-"));
  try {
    const entry = join(folder, "entry.js");
    writeFileSync(entry, code);
    const output = await build({
      configFile: false,
      root: folder,
      logLevel: "error",
      resolve: { alias },
      define: { "process.env.NODE_ENV": JSON.stringify("production") },
      build: {
        write: false,
        minify: true,
        target: "es2022",
        rolldownOptions: {
          input: entry,
          external: HOSTS_OWN,
          // A host's entry keeps what it shares with its chunks in itself; `strict` would pack that apart.
          preserveEntrySignatures: "allow-extension",
          // Each module of its own would be one more request; a host's bundler joins them the same way.
          output: { format: "es", minify: true },
        },
      },
    });
    const chunks = [output]
      .flat()
      .flatMap((each) => ("output" in each ? each.output : []))
      .filter((each) => each.type === "chunk");
    const atOnce = reachable(chunks);
    return {
      modules: chunks
        .filter(({ fileName }) => atOnce.has(fileName))
        .flatMap((chunk) => Object.entries(chunk.modules))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([path]) => path),
      first: sizeOf(chunks.filter((chunk) => atOnce.has(chunk.fileName)).map(({ code: text }) => text)),
      later: sizeOf(chunks.filter((chunk) => !atOnce.has(chunk.fileName)).map(({ code: text }) => text)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The size of texts that are sent as a file each.
 *
 * @param {string[]} texts
 * @returns {Size}
 */
export function sizeOf(texts) {
  const sum = (/** @type {(text: string) => number} */ measure) =>
    texts.reduce((total, text) => total + measure(text), 0);
  return {
    minified: sum((text) => Buffer.byteLength(text)),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length),
    brotli: sum(
      (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    ),
  };
}

/** @param {{ fileName: string, isEntry: boolean, imports: string[] }[]} chunks */
function reachable(chunks) {
  const found = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of found) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) {
      if (chunks.some(({ fileName }) => fileName === next)) found.add(next);
    }
  }
  return found;
}
