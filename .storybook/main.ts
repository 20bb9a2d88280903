import type { StorybookConfig } from "@storybook/react-vite";
import { exportsOf } from "./exports-of.js";
import { playgroundBackend } from "./playground-backend.js";
import { relativePaths } from "./relative-paths.js";
import { tables } from "./tables.js";

const config: StorybookConfig = {
  stories: [
    "../stories/**/*.@(mdx|stories.tsx)",
    // What the tests in other engines have to find fault with.
    ...(process.env.WITH_PLANTED_STORIES ? ["../test/stories/planted.stories.tsx"] : []),
  ],
  addons: [
    {
      name: "@storybook/addon-docs",
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [tables] } } },
    },
    "@storybook/addon-a11y",
  ],
  framework: "@storybook/react-vite",
  // What Storybook would have its own newcomers do is nothing to readers of these pages.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: {
    reactDocgen: "react-docgen-typescript",
    // Neither has props to be told, and what is asked about this folder ends in a warning at each start.
    reactDocgenTypescriptOptions: { exclude: ["**/*.stories.tsx", "**/.storybook/**"] },
  },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [
      ...(vite.plugins ?? []),
      exportsOf(),
      playgroundBackend(process.env.HAMSA_API_KEY),
      relativePaths(),
    ],
  }),
};

export default config;
