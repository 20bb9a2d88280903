import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { VoiceAgentForm, VoiceAgentKitProvider } from "../src/index.js";
import { BrandPage } from "./BrandPage.js";
import { freight } from "./brands.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentistWithCalendar, languageOf, someVoices } from "./fixtures.js";
import { freightControls } from "./freightControls.js";
import { wordsOf } from "./words.js";

/** Buttons, fields, lists and switches of a partner’s design system, in the place of the kit’s own. */
const meta: Meta = { title: "White label/Own components" };
export default meta;

/** `components` on the provider, six components that spread what they are given onto a native element. */
export const OwnComponents: StoryObj<{ onSubmit: () => void }> = {
  args: { onSubmit: fn() },
  render: ({ onSubmit }, { globals }) => {
    const language = languageOf(globals);
    return (
      <BrandPage brand={freight} language={language} className="freight">
        <VoiceAgentKitProvider appearance={freight.appearance} components={freightControls}>
          <VoiceAgentForm
            voices={someVoices(language)}
            googleCalendar={demoCalendar}
            defaultValue={{ ...dentistWithCalendar(language), agentName: "" }}
            onSubmit={onSubmit}
          />
        </VoiceAgentKitProvider>
      </BrandPage>
    );
  },
  play: async ({ canvas, args, globals }) => {
    const { fields, form } = wordsOf(globals);
    const name = canvas.getByLabelText(fields.agentName.label);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await waitFor(() => expect(name).toHaveAttribute("aria-invalid", "true"));
    await expect(args.onSubmit).not.toHaveBeenCalled();
    await userEvent.type(name, "Qafila");
    await userEvent.click(canvas.getByRole("switch", { name: fields.realTime.label }));
    await userEvent.type(canvas.getByLabelText(fields.outcome.label), " 1");
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalled(), { timeout: 5000 });
    await expect(args.onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        agentName: "Qafila",
        realTime: true,
        outcome: expect.stringMatching(/ 1$/) as unknown,
      }),
      expect.anything(),
    );
    await expect(canvas.findByText(form.succeeded)).resolves.toBeVisible();
  },
};
