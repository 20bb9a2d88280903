import { normalizePath, type Plugin } from "vite";

/**
 * Leaves the folder of the project out of what is built: the tables of props are made from files, whose whole paths
 * would tell every reader of the site about the machine that built it.
 */
export function relativePaths(): Plugin {
  const folder = `${normalizePath(process.cwd())}/`;
  return {
    name: "relative-paths",
    apply: "build",
    enforce: "post",
    renderChunk: (code) => (code.includes(folder) ? { code: code.replaceAll(folder, ""), map: null } : null),
  };
}
