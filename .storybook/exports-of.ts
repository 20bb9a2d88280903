import { relative } from "node:path";
import { normalizePath, type Plugin } from "vite";
import { describeExports, programOf } from "../.ci/reference/describeExports.js";

const QUERY = "?exports";

/** Imports of `….ts?exports`: everything that the module exports, as its declarations and their JSDoc tell it. */
export function exportsOf(): Plugin {
  return {
    name: "exports-of",
    enforce: "pre",
    load(id) {
      if (!id.endsWith(QUERY)) return undefined;
      const entry = normalizePath(relative(process.cwd(), id.slice(0, -QUERY.length)));
      return `export default ${JSON.stringify(describeExports(programOf([entry]), entry))};`;
    },
  };
}
