import type { ReactElement, ReactNode } from "react";
import { describe, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import type { Messages } from "../../../src/i18n/en.js";
import {
  FreeSlotsEditor,
  IdentitySection,
  ParamsEditor,
  PokeMessagesEditor,
  ToolsSection,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../../src/index.js";
import { languages, show } from "../show.js";

const nothing = () => undefined;

/** Whatever is laid out by its own width. */
const parts: Record<string, (words: Messages) => ReactElement> = {
  "the form": (words) => <VoiceAgentForm messages={words} voices={[]} onSubmit={nothing} />,
  "the wizard": (words) => <VoiceAgentWizard messages={words} voices={[]} onSubmit={nothing} />,
  "the week": (words) => <FreeSlotsEditor messages={words} />,
  "the voices": (words) => <VoiceSelector messages={words} voices={[{ id: "a", name: "Noor" }]} />,
  "the parameters": (words) => <ParamsEditor messages={words} />,
  "the poke messages": (words) => <PokeMessagesEditor messages={words} />,
};

/** Parents that are as wide as what is in them. */
const parents: Record<string, (child: ReactNode) => ReactElement> = {
  "a dialog": (child) => (
    <dialog ref={(dialog) => (dialog?.open ? undefined : dialog?.showModal())}>{child}</dialog>
  ),
  "a row": (child) => <div style={{ display: "flex" }}>{child}</div>,
  "an inline block": (child) => <div style={{ display: "inline-block" }}>{child}</div>,
  "a centred column": (child) => (
    <div style={{ display: "flex", flexDirection: "column", alignItems: "center" }}>{child}</div>
  ),
  "a table's cell that breaks no line": (child) => (
    <table style={{ whiteSpace: "nowrap" }}>
      <tbody>
        <tr>
          <td>{child}</td>
        </tr>
      </tbody>
    </table>
  ),
};

const width = () => document.querySelector(".vak-root")?.getBoundingClientRect().width ?? 0;

async function at(pixels: number): Promise<void> {
  await page.viewport(pixels, 640);
  onTestFinished(() => page.viewport(1280, 900));
}

describe.each(languages)("a parent as wide as its content, in $language", ({ words }) => {
  describe.each(Object.entries(parts))("%s", (_, part) => {
    test.each(Object.entries(parents))(
      "has room to be used in %s, and no more than there is",
      async (_, parent) => {
        const { container } = show(parent(part(words)));
        container.dir = words.direction;
        expect(width()).toBeGreaterThan(600);
        await at(320);
        expect(width()).toBeGreaterThan(260);
        expect(container.scrollWidth).toBeLessThanOrEqual(container.clientWidth);
        expect(width()).toBeLessThanOrEqual(320);
      },
    );

    test("has all the room of a block, however much or little that is", () => {
      show(<div style={{ inlineSize: 900 }}>{part(words)}</div>);
      expect(width()).toBe(900);
    });
  });

  test("sections in a row of a host's own have room, and no more than there is", async () => {
    show(
      <VoiceAgentForm messages={words} voices={[]} onSubmit={nothing}>
        <div style={{ display: "flex", gap: 16 }}>
          <IdentitySection />
          <ToolsSection />
        </div>
      </VoiceAgentForm>,
    );
    const sections = [...document.querySelectorAll(".vak-section")];
    const widths = () => sections.map((section) => section.getBoundingClientRect().width);
    expect(Math.min(...widths())).toBeGreaterThanOrEqual(280);
    await at(320);
    expect(widths().reduce((sum, each) => sum + each)).toBeLessThan(320);
    expect(document.documentElement.scrollWidth).toBe(320);
  });

  test.each(["ltr", "rtl"])(
    "a week by itself leaves nothing to scroll to in a parent that runs %s",
    (dir) => {
      show(
        <div dir={dir} data-testid="scroller" style={{ inlineSize: 500, overflow: "auto" }}>
          <FreeSlotsEditor messages={words} defaultValue={{ Monday: [{ from: "09:00", to: "10:00" }] }} />
        </div>,
      );
      const scroller = page.getByTestId("scroller").element();
      expect(scroller.scrollWidth).toBe(scroller.clientWidth);
    },
  );
});
