import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { FreeSlotsEditor, VoiceAgentForm, VoiceAgentKitProvider } from "../src/index.js";
import { french } from "./catalogs/french.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentistWithCalendar, languageOf, someVoices, workingWeek } from "./fixtures.js";

const meta: Meta<typeof VoiceAgentKitProvider> = {
  title: "Components/VoiceAgentKitProvider",
  component: VoiceAgentKitProvider,
};
export default meta;

const frenchVoices = someVoices("en");

type Story = StoryObj<typeof VoiceAgentKitProvider>;

/** A host's own colour, radius and words for everything below. */
export const Brand: Story = {
  args: { appearance: { variables: { brand: "#4338ca", radius: "14px" } } },
  render: (args, { globals }) => (
    <VoiceAgentKitProvider
      {...args}
      messages={{
        slots: languageOf(globals) === "ar" ? { closed: "لا نستقبل أحدًا" } : { closed: "We are closed" },
      }}
    >
      <FreeSlotsEditor defaultValue={workingWeek} meetingDuration={45} />
    </VoiceAgentKitProvider>
  ),
};

export const Arabic: Story = { ...Brand, globals: { locale: "ar" } };

/** A third language, whose catalog the host wrote with nothing but the type `Messages`. */
export const French: Story = {
  name: "French, given by the host",
  globals: { locale: "fr" },
  render: (args) => (
    <VoiceAgentKitProvider {...args} messages={french}>
      <VoiceAgentForm
        voices={frenchVoices}
        googleCalendar={demoCalendar}
        defaultValue={{ ...dentistWithCalendar("en"), agentName: "" }}
        onSubmit={() => undefined}
      />
    </VoiceAgentKitProvider>
  ),
  play: async ({ canvasElement }) => {
    const shown = within(canvasElement);
    await expect(shown.getByRole("switch", { name: "Ouvert le lundi" })).toBeChecked();
    const zone = shown.getByRole("combobox", { name: "Fuseau horaire" });
    // A zone is described where it is looked at.
    zone.scrollIntoView();
    await waitFor(() => expect(zone).toHaveValue("Riyad (UTC+3 en ce moment)"));
    await userEvent.click(shown.getByRole("button", { name: "Créer l’agent" }));
    const summary = await shown.findByRole("group", { name: "1 point à corriger avant de créer l’agent" });
    await waitFor(() => expect(summary).toHaveFocus());
  },
};
