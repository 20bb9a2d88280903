import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ComponentType, type CSSProperties, useState } from "react";
import { expect, fn } from "storybook/test";
import {
  type Appearance,
  arabicTemplates,
  englishTemplates,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceAgentWizard,
  type VoiceAgentWizardProps,
} from "../src/index.js";
import { BrandPage } from "./BrandPage.js";
import { bank, type Brand, clinic, developerTool, shop } from "./brands.js";
import { dentistWithCalendar, type Language, languageOf, someVoices } from "./fixtures.js";

/** The same components in the products of four partners: each gives a handful of values, and no CSS of the kit's. */
const meta: Meta = { title: "White label/Brands" };
export default meta;

type Story = StoryObj;

function Page({
  brand,
  language,
  agent: Agent,
}: {
  brand: Brand;
  language: Language;
  agent: ComponentType<VoiceAgentWizardProps>;
}) {
  const [voices] = useState(() => someVoices(language));
  return (
    <BrandPage brand={brand} language={language}>
      <VoiceAgentKitProvider appearance={brand.appearance}>
        <Agent
          voices={voices}
          templates={language === "ar" ? arabicTemplates : englishTemplates}
          defaultValue={dentistWithCalendar(language)}
          onSubmit={fn()}
        />
      </VoiceAgentKitProvider>
    </BrandPage>
  );
}

const pageOf = (brand: Brand, agent: ComponentType<VoiceAgentWizardProps>): Story => ({
  render: (_, { globals }) => <Page brand={brand} language={languageOf(globals)} agent={agent} />,
});

export const Bank: Story = pageOf(bank, VoiceAgentForm);
export const BankOnboarding: Story = pageOf(bank, VoiceAgentWizard);
export const Clinic: Story = pageOf(clinic, VoiceAgentForm);
export const ClinicOnboarding: Story = pageOf(clinic, VoiceAgentWizard);
export const DeveloperTool: Story = pageOf(developerTool, VoiceAgentForm);
export const DeveloperToolOnboarding: Story = pageOf(developerTool, VoiceAgentWizard);
/** Arabic first: the page is written for it, and English is the translation. */
export const Shop: Story = pageOf(shop, VoiceAgentForm);
export const ShopOnboarding: Story = pageOf(shop, VoiceAgentWizard);

type Values = Required<Pick<NonNullable<Appearance["variables"]>, "brand" | "radius" | "density">> & {
  theme: NonNullable<Appearance["theme"]>;
};

/** Change the values in the controls; what to hand to the provider stands above the form. */
export const ThemeBuilder: StoryObj<Values> = {
  args: { theme: "light", brand: "#0f6b4f", radius: "8px", density: "1" },
  argTypes: {
    theme: { control: "select", options: ["light", "dark", "system", "sand", "midnight"] },
    brand: { control: "color" },
    radius: { control: "text" },
    density: { control: { type: "number", min: 0.8, max: 1.4, step: 0.05 } },
  },
  render: ({ theme, ...variables }, { globals }) => {
    const appearance: Appearance = { theme, variables };
    const language = languageOf(globals);
    const isDark = theme === "dark" || theme === "midnight";
    const page = {
      "--brand-page": isDark ? "#0f1115" : "#f4f5f7",
      "--brand-ink": isDark ? "#eceff2" : "#1a1d21",
    };
    return (
      <div className="brand" style={page as CSSProperties}>
        <main className="brand-body">
          <pre dir="ltr">{`appearance={${JSON.stringify(appearance, null, 2)}}`}</pre>
          <VoiceAgentForm
            appearance={appearance}
            defaultValue={dentistWithCalendar(language)}
            voices={someVoices(language)}
            onSubmit={fn()}
          />
        </main>
      </div>
    );
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector(".vak-root[style]") ?? canvasElement.querySelector(".vak-root");
    await expect(root && getComputedStyle(root).getPropertyValue("--vak-brand")).toBe("#0f6b4f");
  },
};
