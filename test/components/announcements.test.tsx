import { render } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, test } from "vitest";
import {
  ParamsEditor,
  PokeMessagesEditor,
  TemplateEditor,
  VoiceAgentForm,
  VoiceSelector,
} from "../../src/index.js";
import { someVoices } from "../../stories/fixtures.js";
import { token } from "../setup/token.js";
import { listen } from "./FreeSlotsEditor/editor.js";
import { button, elementOf, field, languages, say, show } from "./show.js";

function paste(control: HTMLElement, text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  control.focus();
  control.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

/** Under StrictMode it is said twice, the second time with a space that makes it new. */
const trimmed = (said: readonly string[]) => said.map((text) => text.trim());

/** A region that comes with its text is often not read out: `listen` hears those alone that were there before. */
describe.each(languages)(
  "what comes is said in a region that was there before, in $language",
  ({ words }) => {
    test("an offer to make messages of pasted lines", async () => {
      const row = { id: "a", text: "One\nTwo" };
      show(<PokeMessagesEditor messages={words} value={[row]} onChange={() => undefined} />);
      const said = listen();
      paste(elementOf(field(say(words.pokeMessages.item, { number: 1 }, words))), "One\nTwo");
      await expect.poll(() => trimmed(said)).toEqual([say(words.pokeMessages.lines, { count: 2 }, words)]);
    });

    test("an offer to add pasted parameters", async () => {
      show(
        <ParamsEditor messages={words} defaultValue={[{ id: "a", name: "", value: "", type: "string" }]} />,
      );
      const said = listen();
      paste(elementOf(field(say(words.params.name, { number: 1 }, words))), '{"city": "Amman", "day": 1}');
      await expect.poll(() => trimmed(said)).toEqual([say(words.params.pasted, { count: 2 }, words)]);
    });

    test("that characters were left out of what was pasted", async () => {
      show(<TemplateEditor messages={words} label="Text" defaultValue="" />);
      const said = listen();
      paste(elementOf(field("Text")), "a\u0000b");
      await expect.poll(() => said).toEqual([say(words.paste.removed, { count: 1 }, words)]);
    });

    test.each(["calendarsFailed", "noCalendars"] as const)(
      "what became of the calendars of a connected account: %s",
      async (text) => {
        const calendars = () =>
          text === "noCalendars" ? Promise.resolve([]) : Promise.reject(new Error("no answer"));
        const connect = () => Promise.resolve({ accessToken: token("a"), refreshToken: token("r") });
        show(
          <VoiceAgentForm
            messages={words}
            defaultValue={{ tools: { googleCalendar: true } }}
            googleCalendar={{ connect, calendars }}
          />,
        );
        const said = listen();
        await button(words.secret.connect).click();
        await expect.poll(() => trimmed(said)).toContain(words.secret[text]);
      },
    );

    test("that the voice speaks another language than the agent", async () => {
      const voices = someVoices("en");
      const [arabic, english] = ["Hiba", "Emma"].map((name) => voices.find((voice) => voice.name === name));
      const selector = (voiceId: string | undefined) => (
        <StrictMode>
          <VoiceSelector messages={words} voices={voices} language="ar" value={voiceId} />
        </StrictMode>
      );
      const { rerender } = render(selector(arabic?.id));
      const said = listen();
      rerender(selector(english?.id));
      const language = new Intl.DisplayNames([words.locale], { type: "language" });
      const warning = say(
        words.voices.otherLanguage,
        { name: "Emma", voiceLanguage: language.of("en") ?? "", agentLanguage: language.of("ar") ?? "" },
        words,
      );
      await expect.poll(() => said.join(" ")).toContain(warning);
    });
  },
);
