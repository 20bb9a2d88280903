import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import postcss from "postcss";
import { compile } from "tailwindcss";
import tailwind3 from "tailwindcss3";

const { resolve } = createRequire(import.meta.url);

/**
 * What Tailwind 4 makes of a stylesheet, for these classes.
 *
 * @param {string} css
 * @param {string[]} classes
 * @param {string} kit the path of the kit's stylesheet
 */
export async function withTailwind4(css, classes, kit) {
  const compiler = await compile(css, {
    loadStylesheet: (id, base) => {
      const path = id === "tailwindcss" ? resolve("tailwindcss/index.css") : kit;
      return Promise.resolve({ path, base, content: readFileSync(path, "utf8") });
    },
  });
  return compiler.build(classes);
}

/**
 * What Tailwind 3 makes of a stylesheet, for these classes.
 *
 * @param {string} css
 * @param {string[]} classes
 * @param {string} kit the path of the kit's stylesheet
 */
export async function withTailwind3(css, classes, kit) {
  const whole = css.replaceAll(/^@import "(.+)";$/gm, (_, id) =>
    readFileSync(
      id.startsWith("tailwindcss/") ? resolve(`tailwindcss3/${id.slice("tailwindcss/".length)}.css`) : kit,
      "utf8",
    ),
  );
  const plugin = tailwind3({ content: [{ raw: classes.join(" "), extension: "html" }] });
  const { css: compiled } = await postcss([plugin]).process(whole, { from: undefined });
  return compiled;
}
