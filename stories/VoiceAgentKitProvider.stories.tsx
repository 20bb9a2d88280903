import type { Meta, StoryObj } from "@storybook/react-vite";
import { FreeSlotsEditor, VoiceAgentKitProvider } from "../src/index.js";
import { languageOf, workingWeek } from "./fixtures.js";

const meta: Meta<typeof VoiceAgentKitProvider> = {
  title: "Components/VoiceAgentKitProvider",
  component: VoiceAgentKitProvider,
};
export default meta;

type Story = StoryObj<typeof VoiceAgentKitProvider>;

/** A host's own colour, radius and words for everything below. */
export const Brand: Story = {
  render: (_, { globals }) => (
    <VoiceAgentKitProvider
      appearance={{ variables: { brand: "#4338ca", radius: "14px" } }}
      messages={{
        slots: languageOf(globals) === "ar" ? { closed: "لا نستقبل أحدًا" } : { closed: "We are closed" },
      }}
    >
      <FreeSlotsEditor defaultValue={workingWeek} meetingDuration={45} />
    </VoiceAgentKitProvider>
  ),
};

export const Arabic: Story = { ...Brand, globals: { locale: "ar" } };
