import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import {
  FreeSlotsEditor,
  OutcomeEditor,
  ParamsEditor,
  PokeMessagesEditor,
  TemplateEditor,
  TimeZoneSelector,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../src/index.js";
import { languages, show } from "./show.js";

/** Every name that any of the components takes. */
const NAMES = (
  "locale dir appearance components portalContainer nonce idPrefix className id onError value defaultValue " +
  "onChange onBlur label hint error disabled readOnly required path step hourCycle firstDayOfWeek presets view " +
  "showErrors errors meetingDuration timeZone layout closeOnChoose customId getPreviewUrl onRetry favourites " +
  "defaultFavourites onFavouritesChange recents defaultRecents onRecentsChange language syntax params rows counted " +
  "onDefine errorAt onBlurRow onBlurPart uses onRename onSubmit onSuccess onDirtyChange fixedValues limits " +
  "draftStorage mode submitTimeoutMs googleCalendar templates as closedSections aside children steps created " +
  "onStepChange"
).split(" ");

const allOf = (value: undefined | null) => Object.fromEntries(NAMES.map((name) => [name, value]));

/** The markup without ids, which differ with each component: React 18 writes them as `:r1:`, React 19 as `_r_1_`. */
const markupOf = (element: ReactElement) => {
  const { container, unmount } = show(element);
  const markup = container.innerHTML.replaceAll(/(id|for|name|list|aria-\w+)="[^"]*(:r|_r_)[^"]*"/g, "");
  unmount();
  return markup;
};

describe.each(languages)(
  "what is undefined or null is as good as left out, in $language",
  ({ words: messages }) => {
    test.each([
      ["VoiceAgentForm", (props: object) => <VoiceAgentForm messages={messages} voices={[]} {...props} />],
      [
        "VoiceAgentWizard",
        (props: object) => <VoiceAgentWizard messages={messages} voices={[]} {...props} />,
      ],
      ["FreeSlotsEditor", (props: object) => <FreeSlotsEditor messages={messages} {...props} />],
      [
        "VoiceSelector",
        (props: object) => <VoiceSelector messages={messages} {...props} voices={someVoices("en")} />,
      ],
      ["TimeZoneSelector", (props: object) => <TimeZoneSelector messages={messages} {...props} />],
      ["TemplateEditor", (props: object) => <TemplateEditor messages={messages} {...props} label="Text" />],
      ["PokeMessagesEditor", (props: object) => <PokeMessagesEditor messages={messages} {...props} />],
      ["ParamsEditor", (props: object) => <ParamsEditor messages={messages} {...props} />],
      ["OutcomeEditor", (props: object) => <OutcomeEditor messages={messages} {...props} />],
    ] as const)("%s", (_, element) => {
      expect(markupOf(element(allOf(undefined)))).toBe(markupOf(element({})));
      expect(markupOf(element({ ...allOf(null), portalContainer: undefined }))).toBe(markupOf(element({})));
    });

    test("a look keeps what is around it, and sets no variable", () => {
      const { container } = show(
        <VoiceAgentKitProvider appearance={{ theme: "dark", variables: { brand: "rgb(0, 90, 90)" } }}>
          <TimeZoneSelector messages={messages} appearance={{ theme: undefined, variables: undefined }} />
          <TimeZoneSelector
            messages={messages}
            appearance={{ variables: { brand: undefined, radius: "3px" } }}
          />
        </VoiceAgentKitProvider>,
      );
      const [first, second] = container.querySelectorAll<HTMLElement>(".vak-root");
      expect(first?.dataset["theme"]).toBe("dark");
      expect(first?.style.getPropertyValue("--vak-brand")).toBe("rgb(0, 90, 90)");
      expect(second?.style.getPropertyValue("--vak-brand")).toBe("");
      expect(second?.style.getPropertyValue("--vak-radius")).toBe("3px");
    });

    test("a step of the wizard keeps its own title, sentence and sections", async () => {
      show(
        <VoiceAgentWizard
          messages={messages}
          voices={[]}
          defaultValue={dentistWithCalendar("en")}
          steps={[{ name: "agent", title: undefined, description: undefined, sections: undefined }]}
        />,
      );
      const { title, description } = messages.wizard.steps.agent;
      await expect.element(page.getByRole("heading").filter({ hasText: title }).first()).toBeVisible();
      await expect.element(page.getByText(description, { exact: true })).toBeVisible();
      await expect
        .element(page.getByRole("textbox", { name: messages.fields.agentName.label }))
        .toBeVisible();
    });

    test("a message keeps the words of the catalog around it", async () => {
      show(
        <VoiceAgentKitProvider messages={messages}>
          <TimeZoneSelector messages={{ timeZone: undefined, fields: { agentName: undefined } }} />
        </VoiceAgentKitProvider>,
      );
      const { label } = messages.fields["googleCalendarSettings.timezone"];
      await expect
        .element(page.getByRole("combobox", { name: label }))
        .toHaveAttribute("placeholder", messages.timeZone.placeholder);
    });
  },
);
