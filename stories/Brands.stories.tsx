import type { Meta, StoryObj } from "@storybook/react-vite";
import { type ComponentType, useState } from "react";
import { expect, fireEvent, fn } from "storybook/test";
import {
  arabicTemplates,
  englishTemplates,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceAgentWizard,
  type VoiceAgentWizardProps,
} from "../src/index.js";
import { BrandPage } from "./BrandPage.js";
import { bank, type Brand, clinic, developerTool, shop } from "./brands.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentistWithCalendar, type Language, languageOf, someVoices } from "./fixtures.js";
import { type BuilderValues, ThemeBuilder as Builder, THEMES } from "./ThemeBuilder.js";

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
          googleCalendar={demoCalendar}
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

/** Change the values in the page or in the controls; what to hand to the provider stands beside them. */
export const ThemeBuilder: StoryObj<BuilderValues> = {
  args: { theme: "light", brand: "#0f6b4f", radius: 8, fontSize: 15, density: 1 },
  argTypes: {
    theme: { control: "select", options: THEMES },
    brand: { control: "color" },
    radius: { control: { type: "range", min: 0, max: 24, step: 1 } },
    fontSize: { control: { type: "range", min: 13, max: 20, step: 1 } },
    density: { control: { type: "range", min: 0.8, max: 1.4, step: 0.05 } },
  },
  render: (start, { globals }) => {
    const language = languageOf(globals);
    return (
      <Builder
        key={JSON.stringify([start, language])}
        start={start}
        language={language}
        form={{
          defaultValue: dentistWithCalendar(language),
          voices: someVoices(language),
          googleCalendar: demoCalendar,
          onSubmit: fn(),
        }}
      />
    );
  },
  play: async ({ canvasElement }) => {
    const find = (selector: string) => {
      const element = canvasElement.querySelector<HTMLElement>(selector);
      if (!element) throw new Error(`Nothing is ${selector}.`);
      return element;
    };
    await fireEvent.change(find("input[type=color]"), { target: { value: "#7c2d12" } });
    await expect(getComputedStyle(find(".vak-root[style]")).getPropertyValue("--vak-brand")).toBe("#7c2d12");
    await expect(find("pre")).toHaveTextContent('"brand": "#7c2d12"');
    await fireEvent.change(find("input[type=color]"), { target: { value: "#0f6b4f" } });
  },
};
