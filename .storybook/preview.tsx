import type { Decorator, Preview } from "@storybook/react-vite";
import { StrictMode } from "react";
import { configure } from "storybook/test";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { type Appearance, VoiceAgentKitProvider } from "../src/index.js";
import { french } from "../stories/catalogs/french.js";
import "../src/styles.css";
import "./preview.css";

// A machine that runs several browsers at once takes longer than the one second that is usual.
configure({ asyncUtilTimeout: 5000 });

const catalogs = { en, ar, fr: french };

/** What the toolbar offers: the language, the direction, the theme, and the room that the host gives. */
interface Globals {
  locale: keyof typeof catalogs;
  /** `auto` is the language's own. */
  dir: "auto" | "ltr" | "rtl";
  theme: NonNullable<Appearance["theme"]>;
  width: string;
}

const inAHost: Decorator = (Story, { globals, viewMode }) => {
  const { locale, dir: chosen, theme, width } = globals as unknown as Globals;
  const messages = catalogs[locale];
  const turned = chosen === "ltr" || chosen === "rtl" ? { dir: chosen } : {};
  return (
    <StrictMode>
      <div
        className="page"
        data-theme={theme}
        data-view={viewMode}
        lang={locale}
        dir={turned.dir ?? messages.direction}
      >
        <div style={{ maxInlineSize: width, marginInline: "auto" }}>
          <VoiceAgentKitProvider key={locale} messages={messages} appearance={{ theme }} {...turned}>
            <Story />
          </VoiceAgentKitProvider>
        </div>
      </div>
    </StrictMode>
  );
};

const preview: Preview = {
  tags: ["autodocs"],
  decorators: [inAHost],
  initialGlobals: { locale: "en", dir: "auto", theme: "light", width: "none" },
  globalTypes: {
    locale: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "en", title: "English", right: "left to right" },
          { value: "ar", title: "العربية", right: "right to left" },
          { value: "fr", title: "Français", right: "given by a host" },
        ],
      },
    },
    dir: {
      description: "Direction",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "auto", title: "The language’s direction" },
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
    theme: {
      description: "Theme",
      toolbar: {
        icon: "circlehollow",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
          { value: "system", title: "System", icon: "browser" },
          { value: "sand", title: "Sand" },
          { value: "midnight", title: "Midnight" },
        ],
      },
    },
    width: {
      description: "Width that the host gives",
      toolbar: {
        icon: "grow",
        dynamicTitle: true,
        items: [
          { value: "none", title: "Full width" },
          { value: "320px", title: "320 px" },
          { value: "480px", title: "480 px" },
          { value: "768px", title: "768 px" },
          { value: "1024px", title: "1024 px" },
        ],
      },
    },
  },
  parameters: {
    layout: "fullscreen",
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          "Docs",
          [
            "Start here",
            "Recipes",
            ["Servers", "Forms", "Other languages"],
            "Look and words",
            "Reference",
            "Core functions",
            "Server functions",
            "Hooks and types",
          ],
          "Playground",
          "Components",
        ],
      },
    },
    a11y: {
      test: "error",
      options: {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        rules: { region: { enabled: false } },
      },
    },
  },
};

export default preview;
