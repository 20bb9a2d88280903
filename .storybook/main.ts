import type { StorybookConfig } from "@storybook/react-vite";
import { playgroundBackend } from "./playground-backend.js";
import { relativePaths } from "./relative-paths.js";

const config: StorybookConfig = {
  stories: [
    "../stories/**/*.@(mdx|stories.tsx)",
    // What the tests in other engines have to find fault with.
    ...(process.env.WITH_PLANTED_STORIES ? ["../test/stories/planted.stories.tsx"] : []),
  ],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  framework: "@storybook/react-vite",
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: { reactDocgen: "react-docgen-typescript" },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), playgroundBackend(process.env.HAMSA_API_KEY), relativePaths()],
  }),
};

export default config;
