import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent } from "storybook/test";
import type { Voice } from "../src/core/index.js";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { VoiceSelector, type VoiceSelectorProps } from "../src/index.js";
import { type Language, languageOf, manyVoices, someVoices } from "./fixtures.js";

const meta: Meta<typeof VoiceSelector> = { title: "Components/VoiceSelector", component: VoiceSelector };
export default meta;

type Story = StoryObj<typeof VoiceSelector>;

function Selector({
  make,
  language,
  ...props
}: Omit<VoiceSelectorProps, "voices" | "language"> & {
  make: (language: Language) => Voice[];
  language: Language;
}) {
  const [voices] = useState(() => make(language));
  return <VoiceSelector {...props} voices={voices} language={language} />;
}

export const Few: Story = {
  render: (_, { globals }) => <Selector make={someVoices} language={languageOf(globals)} />,
};

export const Many: Story = {
  render: (_, { globals }) => (
    <Selector make={(language) => manyVoices(language, 1000)} language={languageOf(globals)} />
  ),
};

export const Searching: Story = {
  ...Few,
  play: async ({ canvas, globals }) => {
    const { voices } = languageOf(globals) === "ar" ? ar : en;
    await userEvent.type(canvas.getByLabelText(voices.search), languageOf(globals) === "ar" ? "هبه" : "hiba");
    await expect(canvas.findAllByRole("radio")).resolves.toHaveLength(2);
  },
};

/** The voice speaks another language than the agent. */
export const OtherLanguage: Story = {
  render: (_, { globals }) => (
    <Selector
      make={someVoices}
      language={languageOf(globals)}
      defaultValue={someVoices("en").at(languageOf(globals) === "ar" ? -1 : 0)?.id ?? ""}
    />
  ),
};

export const MissingVoice: Story = {
  render: (_, { globals }) => (
    <Selector
      make={someVoices}
      language={languageOf(globals)}
      defaultValue="9bead147-7ae5-47aa-80d3-f54668568a69"
    />
  ),
};

/** Addresses that are not those of web pages are never played. */
export const PreviewFails: Story = {
  render: (_, { globals }) => (
    <Selector
      make={(language) =>
        someVoices(language).map((voice) => ({ ...voice, previewUrl: "ftp://example.invalid/a.wav" }))
      }
      language={languageOf(globals)}
    />
  ),
  play: async ({ canvas, globals }) => {
    const { voices } = languageOf(globals) === "ar" ? ar : en;
    const name = languageOf(globals) === "ar" ? "هبة" : "Hiba";
    await userEvent.click(canvas.getByRole("button", { name: voices.play.replace("{name}", name) }));
    await expect(canvas.getAllByText(voices.unsafe)[0]).toBeVisible();
  },
};

export const NoVoices: Story = { args: { voices: [] } };

export const Loading: Story = { args: { voices: undefined } };

export const Arabic: Story = { ...Few, globals: { locale: "ar" } };
