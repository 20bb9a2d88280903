import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import type { Voice, VoiceSource } from "../src/core/index.js";
import { VoiceSelector, type VoiceSelectorProps } from "../src/index.js";
import { type Language, languageOf, manyVoices, someVoices } from "./fixtures.js";
import { portrait, remoteVoices } from "./remoteVoices.js";
import { wordsOf } from "./words.js";

const meta: Meta<typeof VoiceSelector> = {
  title: "Components/VoiceSelector",
  component: VoiceSelector,
  args: { onChange: fn() },
  argTypes: { voices: { control: false }, language: { control: false } },
};
export default meta;

type Story = StoryObj<typeof VoiceSelector>;

function Selector({
  make,
  language,
  ...props
}: Omit<VoiceSelectorProps, "voices" | "language"> & {
  make: (language: Language) => readonly Voice[] | VoiceSource | undefined;
  language: Language;
}) {
  const [voices] = useState(() => make(language));
  return <VoiceSelector {...props} voices={voices} language={language} />;
}

const wordsIn = (globals: Record<string, unknown>) => wordsOf(globals).voices;
const nameIn = (globals: Record<string, unknown>) => (languageOf(globals) === "ar" ? "هبة" : "Hiba");
const idIn = (language: Language, place: number) => someVoices(language)[place]?.id ?? "";

export const Few: Story = {
  render: (args, { globals }) => <Selector {...args} make={someVoices} language={languageOf(globals)} />,
};

/** Ten thousand voices; as many rows are in the page as are seen. */
export const Many: Story = {
  render: (args, { globals }) => (
    <Selector {...args} make={(language) => manyVoices(language, 10_000)} language={languageOf(globals)} />
  ),
};

/** A page at a time, from a source that takes a moment to answer. */
export const Remote: Story = {
  render: (args, { globals }) => <Selector {...args} make={remoteVoices} language={languageOf(globals)} />,
  play: async ({ canvas, globals }) => {
    await expect(
      canvas.findByRole("button", { name: wordsIn(globals).more }, { timeout: 5000 }),
    ).resolves.toBeVisible();
  },
};

/** The list itself, in the page. */
export const Inline: Story = { ...Few };

/** Behind a button that shows the chosen voice. */
export const Popover: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={someVoices}
      language={languageOf(globals)}
      layout="popover"
      defaultValue={idIn(languageOf(globals), 1)}
    />
  ),
};

export const PopoverOpen: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={(language) => manyVoices(language, 10_000)}
      language={languageOf(globals)}
      layout="popover"
      defaultValue={idIn(languageOf(globals), 1)}
    />
  ),
  play: async ({ canvasElement }) => {
    const opener = canvasElement.querySelector<HTMLElement>("[aria-haspopup=dialog]");
    if (opener) await userEvent.click(opener);
    await waitFor(() => expect(canvasElement.querySelector("[role=dialog]")).toBeVisible());
  },
};

export const Searching: Story = {
  ...Few,
  play: async ({ canvas, globals }) => {
    const text = languageOf(globals) === "ar" ? "هبه" : "hiba";
    await userEvent.type(canvas.getByLabelText(wordsIn(globals).search), text);
    await waitFor(() => expect(canvas.getAllByRole("radio")).toHaveLength(2));
  },
};

/**
 * A sample with a known length, and the words that it says. A browser that lets nothing be heard before a real press
 * says so instead.
 */
export const Playing: Story = {
  ...Few,
  play: async ({ canvas, globals }) => {
    const { play, stop, blocked } = wordsIn(globals);
    const name = nameIn(globals);
    await userEvent.click(canvas.getByRole("button", { name: play.replace("{name}", name) }));
    await waitFor(() => {
      const playing = canvas.queryByRole("button", { name: stop.replace("{name}", name) });
      return expect(playing ?? canvas.getAllByText(blocked)[0]).toBeVisible();
    });
  },
};

/** Addresses that are not those of web pages are never played. */
export const PreviewFails: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={(language) =>
        someVoices(language).map((voice) => ({ ...voice, previewUrl: "ftp://example.invalid/a.wav" }))
      }
      language={languageOf(globals)}
    />
  ),
  play: async ({ canvas, globals }) => {
    const { play, unsafe } = wordsIn(globals);
    await userEvent.click(canvas.getByRole("button", { name: play.replace("{name}", nameIn(globals)) }));
    await expect(canvas.getAllByText(unsafe)[0]).toBeVisible();
  },
};

/** The host keeps the lists where it likes; here they last as long as the story. */
export const Favourites: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={someVoices}
      language={languageOf(globals)}
      defaultFavourites={[idIn(languageOf(globals), 0), idIn(languageOf(globals), 4)]}
      defaultRecents={[idIn(languageOf(globals), 2)]}
    />
  ),
  play: async ({ canvas, globals }) => {
    const { lists } = wordsIn(globals);
    await userEvent.click(
      canvas.getByRole("button", { name: new RegExp(String.raw`^${lists.favourites}\s\p{N}+$`, "u") }),
    );
    await waitFor(() => expect(canvas.getAllByRole("radio")).toHaveLength(3));
  },
};

/** Pictures where the host has them, the first letter of the name where it has none. */
export const Pictures: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={(language) =>
        someVoices(language).map((voice, place) =>
          place % 3 === 0 ? { ...voice, imageUrl: portrait(place) } : voice,
        )
      }
      language={languageOf(globals)}
      defaultValue={idIn(languageOf(globals), 3)}
    />
  ),
};

/** The voice speaks another language than the agent. */
export const OtherLanguage: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={someVoices}
      language={languageOf(globals)}
      defaultValue={someVoices("en").at(languageOf(globals) === "ar" ? -1 : 0)?.id ?? ""}
    />
  ),
};

/** The saved voice is in no list any more: it is kept, and said to be missing. */
export const MissingVoice: Story = {
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={someVoices}
      language={languageOf(globals)}
      defaultValue="9bead147-7ae5-47aa-80d3-f54668568a69"
    />
  ),
};

/** A search that finds nothing says what to leave out. */
export const EmptyResult: Story = {
  ...Few,
  play: async ({ canvas, globals }) => {
    const words = wordsIn(globals);
    await userEvent.click(canvas.getByRole("button", { name: new RegExp(`^${words.genders.male}`) }));
    await userEvent.type(canvas.getByLabelText(words.search), nameIn(globals));
    await expect(canvas.findByText(words.noMatch)).resolves.toBeVisible();
  },
};

/** An id that is no voice's id is not taken, and what is wrong with it is said. */
export const CustomId: Story = {
  ...Few,
  play: async ({ canvas, globals }) => {
    const { customId } = wordsIn(globals);
    await userEvent.click(canvas.getByRole("button", { name: customId.open }));
    const id = await canvas.findByLabelText(customId.label);
    await userEvent.type(id, "9bead147{Enter}");
    await expect(id).toHaveAttribute("aria-invalid", "true");
  },
};

/** In the room that a phone gives. */
export const Narrow: Story = { ...Favourites, globals: { width: "320px" } };

export const NoVoices: Story = { args: { voices: [], onRetry: () => undefined } };

export const Loading: Story = { args: { voices: undefined } };

export const LoadingFails: Story = {
  args: {
    voices: {
      search: () => Promise.reject(new Error("The story's source fails.")),
      get: () => undefined,
    },
  },
};

export const ReadOnly: Story = {
  args: { readOnly: true },
  render: (args, { globals }) => (
    <Selector
      {...args}
      make={someVoices}
      language={languageOf(globals)}
      defaultValue={idIn(languageOf(globals), 0)}
    />
  ),
};

export const Disabled: Story = { ...ReadOnly, args: { disabled: true } };

export const Arabic: Story = { ...Few, globals: { locale: "ar" } };
