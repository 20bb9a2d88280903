import type { Decorator, Preview } from "@storybook/react-vite";
import { StrictMode } from "react";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { VoiceAgentKitProvider } from "../src/index.js";
import { french } from "../stories/catalogs/french.js";
import "../src/styles.css";
import "./preview.css";

const catalogs = { en, ar, fr: french };

/** What the toolbar offers: the language with its direction, the theme, and the room that the host gives. */
interface Globals {
  locale: keyof typeof catalogs;
  theme: "light" | "dark" | "system";
  width: string;
}

const inAHost: Decorator = (Story, { globals, viewMode }) => {
  const { locale, theme, width } = globals as unknown as Globals;
  const messages = catalogs[locale];
  return (
    <StrictMode>
      <div className="page" data-theme={theme} data-view={viewMode} lang={locale} dir={messages.direction}>
        <div style={{ maxInlineSize: width, marginInline: "auto" }}>
          <VoiceAgentKitProvider key={locale} messages={messages} appearance={{ theme }}>
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
  initialGlobals: { locale: "en", theme: "light", width: "none" },
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
    theme: {
      description: "Theme",
      toolbar: {
        icon: "circlehollow",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light", icon: "sun" },
          { value: "dark", title: "Dark", icon: "moon" },
          { value: "system", title: "System", icon: "browser" },
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
          ["Start here", "Recipes", ["Servers", "Forms"], "Look and words"],
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
