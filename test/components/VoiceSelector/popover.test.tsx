import * as RadixDialog from "@radix-ui/react-dialog";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { VoiceAgentForm, type VoiceSelectorProps } from "../../../src/index.js";
import { manyVoices, someVoices } from "../../../stories/fixtures.js";
import { button, elementOf, isOnTop, languages, show } from "../show.js";
import { focusedName, selectorIn } from "./selector.js";

afterEach(async () => {
  await page.viewport(1280, 900);
});

describe.each(languages)("the popover in $language", ({ words }) => {
  const { text, element, radio, playButton, stopButton, search } = selectorIn(words);
  const label = words.fields.voiceId.label;
  const voices = someVoices("en");
  const idAt = (place: number) => voices[place]?.id ?? "";
  const opener = (name: string) => page.getByRole("button", { name: `${label} ${name}` });
  const panel = page.getByRole("dialog", { name: label, exact: true });
  const popover = (props: Partial<VoiceSelectorProps> = {}) =>
    element({ voices, layout: "popover", ...props });
  const isShut = () => expect.element(panel).not.toBeInTheDocument();
  const boxOf = (target: Element | null) => (target ?? document.body).getBoundingClientRect();
  const openerNow = () => document.querySelector<HTMLElement>("[aria-haspopup=dialog]");

  test("a labelled button shows the chosen voice, and the panel has the list", async () => {
    show(popover({ defaultValue: idAt(1) }));
    await expect.element(opener("Fahd")).toHaveAttribute("aria-expanded", "false");
    await expect.element(opener("Fahd")).toHaveAccessibleName(/·/);
    expect(page.getByRole("radio").elements()).toEqual([]);
    await opener("Fahd").click();
    await expect.element(panel).toBeVisible();
    await expect.element(opener("Fahd")).toHaveAttribute("aria-expanded", "true");
    const controlled = document.getElementById(elementOf(opener("Fahd")).getAttribute("aria-controls") ?? "");
    expect(controlled).toBe(panel.element());
    await expect.element(panel.getByRole("radiogroup", { name: label, exact: true })).toBeVisible();
    await expect.element(radio("Fahd")).toBeChecked();
  });

  test.each(["{Enter}", " ", "{ArrowDown}", "{ArrowUp}"])(
    "%s opens it with the focus on the chosen voice, Escape and Enter shut it and go back",
    async (key) => {
      show(popover({ defaultValue: idAt(3) }));
      elementOf(opener("Samir")).focus();
      await userEvent.keyboard(key);
      await expect.poll(focusedName).toBe("Samir");
      await userEvent.keyboard("{Escape}");
      await isShut();
      await expect.element(opener("Samir")).toHaveFocus();
      await userEvent.keyboard(key);
      await expect.poll(focusedName).toBe("Samir");
      await userEvent.keyboard("{ArrowDown}");
      await expect.poll(focusedName).toBe("Layan");
      await userEvent.keyboard("{Enter}");
      await isShut();
      await expect.element(opener("Layan")).toHaveFocus();
    },
  );

  test("a long list opens with the focus in the search", async () => {
    const many = manyVoices("en", 200);
    show(popover({ voices: many, defaultValue: many[150]?.id ?? "" }));
    await opener(many[150]?.name ?? "").click();
    await expect.element(search).toHaveFocus();
    await expect.element(radio(many[150]?.name ?? "")).toBeInViewport();
  });

  test("on a page at 400 % zoom it opens with the chosen voice in sight", async () => {
    await page.viewport(320, 256);
    show(popover({ defaultValue: idAt(3) }));
    elementOf(opener("Samir")).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(focusedName).toBe("Samir");
    await expect.poll(() => isOnTop(document.activeElement)).toBe(true);
  });

  test("choosing leaves it open for comparing, and Done shuts it", async () => {
    const onChange = vi.fn();
    show(popover({ onChange }));
    await opener(text.none).click();
    await radio("Fahd").click();
    await radio("Layan").click();
    await expect.element(panel).toBeVisible();
    await expect.element(opener("Layan")).toBeVisible();
    await button(text.done).click();
    await isShut();
    await expect.element(opener("Layan")).toHaveFocus();
    expect(onChange.mock.calls.map(([id]) => id as string)).toEqual([idAt(1), idAt(4)]);
  });

  test("a host may have it shut with a choice; arrow keys still go through the list", async () => {
    show(popover({ closeOnChoose: true, defaultValue: idAt(0) }));
    await opener("Hiba").click();
    await expect.poll(focusedName).toBe("Hiba");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    await expect.poll(focusedName).toBe("Mariam");
    await expect.element(panel).toBeVisible();
    await radio("Layan").click();
    await isShut();
    await expect.element(opener("Layan")).toHaveFocus();
  });

  test("a press elsewhere and the focus going elsewhere shut it, and take nothing from where they go", async () => {
    show(
      <>
        {popover()}
        <button>elsewhere</button>
      </>,
    );
    await opener(text.none).click();
    await expect.element(panel).toBeVisible();
    elementOf(button("elsewhere")).focus();
    await isShut();
    await expect.element(button("elsewhere")).toHaveFocus();
    await opener(text.none).click();
    await expect.element(panel).toBeVisible();
    document.body.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    await isShut();
  });

  test("the voice is cleared with one press, and the focus stays at hand", async () => {
    const onChange = vi.fn();
    show(popover({ defaultValue: idAt(0), onChange }));
    await button(text.clearChoice).click();
    await expect.element(opener(text.none)).toHaveFocus();
    expect(onChange.mock.calls).toEqual([["", undefined]]);
    expect(button(text.clearChoice).elements()).toEqual([]);
  });

  test("the chosen voice is heard without opening; shutting stops the sound", async () => {
    show(popover({ defaultValue: idAt(0) }));
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    await stopButton("Hiba").click();
    await opener("Hiba").click();
    await playButton("Fahd").click();
    await expect.element(stopButton("Fahd")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await isShut();
    await opener("Hiba").click();
    await expect.element(playButton("Fahd")).toBeVisible();
  });

  test("what was set to search by is still set when it opens again", async () => {
    show(popover());
    await opener(text.none).click();
    await search.fill("layan");
    await button(words.voices.done).click();
    await opener(text.none).click();
    await expect.element(search).toHaveValue("layan");
  });

  test("an error and a missing voice are told at the button", async () => {
    show(popover({ value: "9bead147-7ae5-47aa-80d3-f54668568a69", error: "Choose another." }));
    const missing = text.missing.replace("{id}", "9bea…8a69");
    await expect.element(opener(missing)).toHaveAccessibleDescription("Choose another.");
  });

  test("a form takes the layout, and goes to the button when the voice has an error", async () => {
    const { VoiceSection } = await import("../../../src/index.js");
    show(
      <VoiceAgentForm messages={words} voices={voices} onSubmit={() => undefined}>
        <VoiceSection layout="popover" />
      </VoiceAgentForm>,
    );
    await opener(text.none).click();
    await radio("Fahd").click();
    await userEvent.keyboard("{Escape}");
    await expect.element(opener("Fahd")).toHaveAttribute("data-path", "voiceId");
  });

  describe("where it opens", () => {
    test("under the button, as wide as it, and from its own side of the page", async () => {
      show(<div style={{ inlineSize: 600, marginInline: "auto" }}>{popover({ defaultValue: idAt(0) })}</div>);
      await opener("Hiba").click();
      await expect.element(panel).toBeVisible();
      const anchor = boxOf(document.querySelector(".vak-voice-box"));
      await expect.poll(() => Math.round(boxOf(panel.element()).width)).toBe(Math.round(anchor.width));
      expect(boxOf(panel.element()).left).toBeCloseTo(anchor.left, 0);
      expect(boxOf(panel.element()).top).toBeGreaterThanOrEqual(anchor.bottom);
      expect(getComputedStyle(panel.element()).direction).toBe(words.direction);
    });

    test.each([320, 400])("on a window %i px wide, within it", async (width) => {
      await page.viewport(width, 640);
      show(
        <div style={{ inlineSize: 200, marginInlineStart: "auto" }}>
          {popover({ defaultValue: idAt(0) })}
        </div>,
      );
      await opener("Hiba").click();
      await expect.poll(() => boxOf(panel.element()).width).toBeGreaterThan(280);
      const { left, right, bottom } = boxOf(panel.element());
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(width);
      expect(bottom).toBeLessThanOrEqual(640);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });

    test("above the button where there is no room below", async () => {
      show(<div style={{ paddingBlockStart: 780 }}>{popover({ defaultValue: idAt(0) })}</div>);
      await opener("Hiba").click();
      await expect.element(panel).toBeVisible();
      await expect
        .poll(() => boxOf(panel.element()).bottom <= boxOf(document.querySelector(".vak-voice-box")).top)
        .toBe(true);
      expect(boxOf(panel.element()).top).toBeGreaterThanOrEqual(0);
    });

    test("N16: over a host that clips, moves and covers", async () => {
      show(
        <>
          <header
            style={{
              position: "fixed",
              insetBlockStart: 120,
              insetInline: 0,
              blockSize: 300,
              zIndex: 2147483647,
              background: "red",
            }}
          />
          <div style={{ overflow: "hidden", blockSize: 90, transform: "translateX(10px)", contain: "paint" }}>
            {popover({ defaultValue: idAt(0) })}
          </div>
        </>,
      );
      await opener("Hiba").click();
      await expect.element(search).toBeVisible();
      await expect.poll(() => isOnTop(search.element())).toBe(true);
      await radio("Fahd").click();
      await expect.element(opener("Fahd")).toBeVisible();
    });
  });

  describe("N17, M4: inside a host's dialog", () => {
    const onOpenChange = vi.fn();

    test("Escape shuts the popover alone, and a press in it does not shut the dialog of Radix", async () => {
      show(
        <RadixDialog.Root defaultOpen onOpenChange={onOpenChange}>
          <RadixDialog.Portal>
            <RadixDialog.Content aria-describedby={undefined}>
              <RadixDialog.Title>Host</RadixDialog.Title>
              {popover({ defaultValue: idAt(0) })}
            </RadixDialog.Content>
          </RadixDialog.Portal>
        </RadixDialog.Root>,
      );
      await opener("Hiba").click();
      await radio("Fahd").click();
      await expect.element(opener("Fahd")).toBeVisible();
      await search.fill("layan");
      await expect.element(search).toHaveFocus();
      await userEvent.keyboard("{Escape}");
      await expect.element(search).toHaveValue("");
      await userEvent.keyboard("{Escape}");
      await isShut();
      expect(onOpenChange).not.toHaveBeenCalled();
      await userEvent.keyboard("{Escape}");
      expect(onOpenChange).toHaveBeenCalledOnce();
    });

    test("it is over a native dialog too, and Escape shuts it alone", async () => {
      show(
        <dialog
          aria-label="Host"
          ref={(dialog) => {
            if (dialog && !dialog.open) dialog.showModal();
          }}
        >
          {popover({ defaultValue: idAt(0) })}
        </dialog>,
      );
      await opener("Hiba").click();
      await expect.element(search).toBeVisible();
      await radio("Fahd").click();
      await userEvent.keyboard("{Escape}");
      await isShut();
      expect(document.querySelector("dialog")?.open).toBe(true);
    });
  });

  test("in a window as low as a phone on its side the list has more than one row, and its panel scrolls", async () => {
    await page.viewport(740, 360);
    show(popover({ defaultValue: idAt(3) }));
    await opener("Samir").click();
    await expect.poll(focusedName).toBe("Samir");
    const list = panel.getByRole("radiogroup", { name: label, exact: true }).element();
    expect(list.clientHeight).toBeGreaterThan(180);
    expect(list.clientHeight).toBeLessThan(panel.element().clientHeight);
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(() => isOnTop(document.activeElement)).toBe(true);
  });

  test("nothing of ten thousand voices is read while it is shut but to find the chosen one", () => {
    let reads = 0;
    const counted = manyVoices("en", 10_000).map((voice) =>
      Object.defineProperty({ ...voice }, "name", {
        enumerable: true,
        get: () => {
          reads += 1;
          return voice.name;
        },
      }),
    );
    show(popover({ voices: counted, defaultValue: counted[5]?.id ?? "" }));
    expect(openerNow()?.textContent).toContain(manyVoices("en", 6)[5]?.name);
    expect(reads).toBeLessThan(10);
  });
});
