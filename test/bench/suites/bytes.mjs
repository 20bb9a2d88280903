import { resolve } from "node:path";
import { bundleOf } from "../bundle.mjs";

/** The kit as a host's bundler finds it, but from its source, so that the bench needs no build before it. */
const kit = {
  "voice-agent-kit/core": resolve("src/core/index.ts"),
  "voice-agent-kit/styles.css": resolve("src/styles.css"),
  "voice-agent-kit": resolve("src/index.ts"),
};

/**
 * KB of script that a subject loads at first, React left out.
 *
 * @param {string} file below `test/bench/page`
 */
export async function bytesOf(file) {
  const path = resolve("test/bench/page", `${file}.tsx`);
  const { first } = await bundleOf(`export { Subject } from ${JSON.stringify(path)}`, kit);
  return { gzip: first.gzip / 1000, brotli: first.brotli / 1000 };
}
