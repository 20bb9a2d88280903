import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import type { Plugin } from "vite";
import { defineConfig, type TestProjectInlineConfiguration, type ViteUserConfig } from "vitest/config";
import { chromiumArgs, findChromium } from "./.ci/browser.mjs";
import { openApi } from "./.ci/schema/openApi.js";
import { requestSchema } from "./.ci/schema/requestSchema.js";
import { playgroundBackend } from "./.storybook/playground-backend.js";
import { voicesOverHttp } from "./test/setup/voicesOverHttp.js";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const manifest = JSON.parse(readFileSync(here("package.json"), "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
};
const hostsOwn = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const isHostsOwn = (id: string) => hostsOwn.some((name) => id === name || id.startsWith(`${name}/`));

/** How long is waited for what has to come: a busy machine is no failure. */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } };

export default defineConfig({
  plugins: [react(), stylesheetEntry(), requestDescriptions()],
  css: {
    transformer: "lightningcss",
    lightningcss: { targets: { chrome: 125 << 16, firefox: 128 << 16, safari: (17 << 16) | (5 << 8) } },
  },
  build: {
    target: "es2022",
    sourcemap: true,
    minify: false,
    cssMinify: "lightningcss",
    // Lightning CSS runs twice, and each run rewrites what its own targets lack: both have to be named.
    cssCodeSplit: true,
    cssTarget: ["chrome125", "firefox128", "safari17.5"],
    lib: {
      entry: {
        index: "src/index.ts",
        "core/index": "src/core/index.ts",
        "server/index": "src/server/index.ts",
        "i18n/en": "src/i18n/en.ts",
        "i18n/ar": "src/i18n/ar.ts",
        styles: "src/styles.css",
      },
      formats: ["es"],
    },
    rolldownOptions: {
      external: isHostsOwn,
      output: {
        preserveModules: true,
        preserveModulesRoot: "src",
        entryFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
  test: { projects: [...nodeProjects(), ...(await browserProjects())] },
});

/** The stylesheet is an entry of its own: its empty script goes, and a declaration comes for `import "…/styles.css"`. */
function stylesheetEntry(): Plugin {
  return {
    name: "stylesheet-entry",
    apply: (config, { command }) => command === "build" && Boolean(config.build?.lib),
    generateBundle(_options, bundle) {
      for (const file of Object.keys(bundle))
        if (/^styles\d*\.js(\.map)?$/.test(file)) Reflect.deleteProperty(bundle, file);
      this.emitFile({ type: "asset", fileName: "styles.css.d.ts", source: "export {};\n" });
    },
  };
}

/** `schema.json` and `openapi.json`: the request for those who do not write TypeScript. */
function requestDescriptions(): Plugin {
  return {
    name: "request-descriptions",
    apply: (config, { command }) => command === "build" && Boolean(config.build?.lib),
    async generateBundle() {
      const schema = await requestSchema();
      const files = { "schema.json": schema, "openapi.json": openApi(schema, manifest.version) };
      for (const [fileName, content] of Object.entries(files))
        this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(content, null, 2)}\n` });
    },
  };
}

function nodeProjects(): TestProjectInlineConfiguration[] {
  const onNode = (name: string, include: string[], seconds = 60): TestProjectInlineConfiguration => ({
    extends: true,
    test: {
      name,
      include,
      environment: "node",
      setupFiles: ["test/setup/console.ts"],
      ...patience,
      testTimeout: seconds * 1000,
      hookTimeout: seconds * 1000,
    },
  });
  return [
    onNode("node", ["test/{core,server,sandbox,i18n,gates,hooks,bench}/**/*.test.ts"]),
    onNode("ssr", ["test/ssr/rendering.test.tsx"]),
    onNode("package", ["test/{package,docs}/*.test.ts"], 120),
    onNode("e2e", ["test/e2e/**/*.test.ts"], 120),
    onNode("hosts", ["test/hosts/*.test.{ts,tsx}"], 300),
    onNode("engines", ["test/engines/*.test.ts"], 120),
    onNode("load", ["test/load/**/*.test.ts"], 300),
  ];
}

async function browserProjects(): Promise<TestProjectInlineConfiguration[]> {
  const executablePath = process.env.VITEST ? await findChromium() : undefined;
  const chromiumFor = (locale: string, timezoneId?: string) =>
    playwright({
      launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
      contextOptions: { locale, reducedMotion: "reduce", ...(timezoneId ? { timezoneId } : {}) },
    });
  const inBrowser = (
    name: string,
    include: string[],
    config: ViteUserConfig = {},
  ): TestProjectInlineConfiguration => ({
    extends: true,
    ...config,
    cacheDir: `node_modules/.cache/vitest-${name}`,
    // Named here, or a dependency that is met late makes Vite reload the page in the middle of a test.
    optimizeDeps: {
      include: [
        "react",
        "react/jsx-runtime",
        "react/jsx-dev-runtime",
        "react-dom",
        "react-dom/client",
        "react-dom/server.browser",
        "react-hook-form",
        "@radix-ui/react-dialog",
        "zod/mini",
        "@testing-library/react",
        "axe-core",
        "fast-check",
        ...(name === "stories" ? ["@storybook/react-vite"] : []),
        ...(name === "stories" || name === "hydration" ? ["storybook/test"] : []),
      ],
    },
    test: {
      name,
      include,
      setupFiles: ["test/setup/console.ts", "test/setup/browser.ts"],
      // A test in a browser waits for much of its time: two at once use two cores, where Vitest would take one.
      maxWorkers: 2,
      ...patience,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 900 },
        provider: chromiumFor("en-US"),
        instances: [{ browser: "chromium" }],
      },
    },
  });
  /** Markup of a server in UTC, in browsers elsewhere. */
  const hydration = (): TestProjectInlineConfiguration => {
    const project = inBrowser("hydration", ["test/ssr/{hydration,streaming}.test.tsx"]);
    const places = [
      ["ar-EG", "Africa/Cairo"],
      ["hi-IN", "Asia/Kolkata"],
      ["en-NZ", "Pacific/Apia"],
    ] as const;
    const instances = places.map(([locale, zone]) => ({
      browser: "chromium" as const,
      name: `hydration in ${zone}`,
      provider: chromiumFor(locale, zone),
    }));
    const browser = { ...project.test?.browser, enabled: true, instances };
    return { ...project, test: { ...project.test, globalSetup: "test/ssr/renderOnServer.ts", browser } };
  };
  const components = ["test/{components,hooks,primitives}/**/*.test.tsx"];
  const withReact = (folder: string) => {
    const from = (name: string) => here(`test/compat/${folder}/node_modules/${name}`);
    return { resolve: { alias: { react: from("react"), "react-dom": from("react-dom") } } };
  };
  // The oldest React runs the form itself, which holds every other part.
  const form = ["test/components/VoiceAgentForm/**/*.test.tsx", "test/hooks/**/*.test.tsx"];
  return [
    inBrowser("browser", components, { plugins: [voicesOverHttp()] }),
    inBrowser("browser-react18", components, { ...withReact("react18"), plugins: [voicesOverHttp()] }),
    inBrowser("browser-react18.2", form, withReact("react18.2")),
    hydration(),
    inBrowser("stories", ["test/stories/**/*.test.tsx"], { plugins: [playgroundBackend()] }),
  ];
}
