import { useState } from "react";
import { createPortal } from "react-dom";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { languageName } from "../../../src/i18n/format.js";
import { FreeSlotsEditor, TemplateEditor, useLeaveGuard, VoiceAgentForm } from "../../../src/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, enter, field, languages, say, show, toggle } from "../show.js";

describe.each(languages)("J28: inside the host's own form, in $language", ({ words }) => {
  const { fields } = words;

  function showInside() {
    const host = createHost();
    const hostSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    show(
      <form aria-label="Host" onSubmit={hostSubmit}>
        <VoiceAgentForm
          as="div"
          messages={words}
          voices={someVoices("en")}
          onSubmit={host.onSubmit}
          defaultValue={{
            agentName: "Noor",
            params: { city: "x" },
            tools: { googleCalendar: true },
            googleCalendarSettings: {
              calendarId: "c",
              freeSlots: { Monday: [{ from: "09:00", to: "10:00" }] },
            },
          }}
        />
        <button>Host button</button>
      </form>,
    );
    return { host, hostSubmit };
  }

  test("its button sends it and not the host's form", async () => {
    const { host, hostSubmit } = showInside();
    expect(document.querySelectorAll("form")).toHaveLength(1);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(hostSubmit).not.toHaveBeenCalled();
    await page.getByRole("button", { name: "Host button" }).click();
    expect(hostSubmit).toHaveBeenCalledTimes(1);
    expect(host.calls).toHaveLength(1);
  });

  test("the host's form is not held up by what is missing in ours, and sends nothing of it", () => {
    const hostSubmit = vi.fn((event: SubmitEvent) => event.preventDefault());
    show(
      <form aria-label="Host">
        <input name="company" defaultValue="Acme" />
        <VoiceAgentForm as="div" messages={words} voices={[]} onSubmit={() => undefined} />
        <FreeSlotsEditor messages={words} />
        <TemplateEditor messages={words} label="Alone" required />
        <button>Host button</button>
      </form>,
    );
    const form = elementOf(page.getByRole("form", { name: "Host" })) as unknown as HTMLFormElement;
    form.addEventListener("submit", hostSubmit);
    form.requestSubmit();
    expect(hostSubmit).toHaveBeenCalledTimes(1);
    expect([...new FormData(form)]).toEqual([["company", "Acme"]]);
    expect(elementOf(field(fields.agentName.label)).getAttribute("aria-required")).toBe("true");
  });

  test("the host's reset leaves what was entered to be seen, and to be sent", async () => {
    const { host } = showInside();
    await field(fields.agentName.label).fill("Noora");
    await field(fields.greetingMessage.label).fill("Welcome");
    await page.getByRole("radio", { name: languageName("en", words.locale), exact: true }).click();
    await toggle(fields.realTime.label).click();
    const seen = () =>
      [...document.querySelectorAll<HTMLInputElement>(".vak-root :is(input, textarea, select)")].map(
        (control) => `${control.value} ${control.checked}`,
      );
    const before = seen();
    document.forms[0]?.reset();
    await settled();
    expect(seen()).toEqual(before);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: "Noora",
      greetingMessage: "Welcome",
      lang: "en",
      realTime: true,
    });
  });

  test.each([
    ["the name", () => field(fields.agentName.label)],
    ["a number", () => field(fields.silenceThreshold.label)],
    ["the event title", () => field(fields["googleCalendarSettings.eventTitle"].label)],
    ["a parameter", () => field(words.params.name.replace("{number}", "1"))],
    ["the zone", () => page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label })],
    ["the search", () => page.getByRole("searchbox", { name: words.voices.search })],
    [
      "a token",
      () => page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true }),
    ],
    ["a switch", () => toggle(fields.realTime.label)],
    ["a voice", () => page.getByRole("radio", { name: words.voices.none })],
    ["a time", () => page.getByRole("textbox").nth(11)],
  ])("Enter in %s does not send the host's form, and sends ours once at most", async (_, control) => {
    const { host, hostSubmit } = showInside();
    (control().element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await settled();
    expect(hostSubmit).not.toHaveBeenCalled();
    expect(host.calls.length).toBeLessThanOrEqual(1);
  });

  test.each([
    [
      "placeholders",
      say(
        words.template.toolFor,
        { tool: words.template.insert, label: fields.greetingMessage.label },
        words,
      ),
    ],
    ["presets", words.slots.presets],
  ])("Escape in the menu of %s closes it alone, and not the host's dialog around it", async (_, name) => {
    const closed = vi.fn();
    const listen = (event: KeyboardEvent) => event.key === "Escape" && closed();
    document.addEventListener("keydown", listen, { capture: true });
    onTestFinished(() => document.removeEventListener("keydown", listen, { capture: true }));
    showInside();
    await button(name).click();
    await expect.element(page.getByRole("menu", { name, exact: true })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(button(name)).toHaveFocus();
    expect(page.getByRole("menu").elements()).toEqual([]);
    expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

describe.each(languages)("J31: leaving with changes that are not saved, in $language", ({ words }) => {
  const name = field(words.fields.agentName.label);
  /** Whether the browser would ask before it leaves. */
  const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

  function Host({ guarded, told }: { guarded: boolean; told: (dirty: boolean) => void }) {
    const [dirty, setDirty] = useState(false);
    useLeaveGuard(guarded && dirty);
    return (
      <VoiceAgentForm
        messages={words}
        voices={[]}
        onSubmit={() => undefined}
        defaultValue={{ agentName: "Noor" }}
        onDirtyChange={(is) => {
          told(is);
          setDirty(is);
        }}
      />
    );
  }

  test("the form tells the host, and holds nobody back by itself", async () => {
    const told = vi.fn();
    show(<Host guarded={false} told={told} />);
    await name.fill("Sara");
    await expect.poll(() => told.mock.calls).toEqual([[true]]);
    await settled();
    expect(asks()).toBe(false);
    await name.fill("Noor");
    await expect.poll(() => told.mock.calls).toEqual([[true], [false]]);
  });

  test("a host that asks for it has the browser ask, while there is something to lose", async () => {
    const { unmount } = show(<Host guarded told={() => undefined} />);
    expect(asks()).toBe(false);
    await name.fill("Sara");
    await expect.poll(asks).toBe(true);
    await name.fill("Noor");
    await expect.poll(asks).toBe(false);
    await name.fill("Sara");
    await expect.poll(asks).toBe(true);
    await button(words.form.submit).click();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    await name.fill("Sara 2");
    await expect.poll(asks).toBe(true);
    unmount();
    expect(asks()).toBe(false);
  });
});

describe("J28: in a portal of the host's form", () => {
  const [{ words }] = languages;

  function Host({ onSubmit, onHostSubmit }: { onSubmit: () => unknown; onHostSubmit: () => void }) {
    const [place, setPlace] = useState<HTMLElement | null>(null);
    return (
      <>
        <form aria-label="Host" onSubmit={onHostSubmit}>
          {place &&
            createPortal(
              <VoiceAgentForm
                messages={words}
                voices={[]}
                onSubmit={onSubmit}
                defaultValue={{ agentName: "Noor" }}
              />,
              place,
            )}
        </form>
        <div ref={setPlace} />
      </>
    );
  }

  test("the submit does not reach the host's form", async () => {
    const host = createHost();
    const onHostSubmit = vi.fn();
    show(<Host onSubmit={host.onSubmit as never} onHostSubmit={onHostSubmit} />);
    await enter(field(words.fields.agentName.label));
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => host.calls.length).toBe(1);
    await settled();
    expect(onHostSubmit).not.toHaveBeenCalled();
  });
});

describe.each(languages)("Enter in $language", ({ words }) => {
  test("A26: Enter that ends a composition does not send the form", async () => {
    const { cdp } = await import("vitest/browser");
    const host = createHost();
    show(
      <VoiceAgentForm
        messages={words}
        voices={[]}
        onSubmit={host.onSubmit}
        defaultValue={{ agentName: "N" }}
      />,
    );
    const name = field(words.fields.agentName.label);
    await enter(name);
    await cdp().send(
      "Input.imeSetComposition" as never,
      { text: "نور", selectionStart: 3, selectionEnd: 3 } as never,
    );
    await cdp().send(
      "Input.dispatchKeyEvent" as never,
      { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 } as never,
    );
    await cdp().send("Input.insertText" as never, { text: "نور" } as never);
    await settled();
    expect(host.calls).toEqual([]);
    await expect.element(name).toHaveValue("Nنور");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => host.calls.length).toBe(1);
  });

  test("M5: Enter in a text of several lines makes a line and sends nothing", async () => {
    const host = createHost();
    show(
      <VoiceAgentForm
        messages={words}
        voices={[]}
        onSubmit={host.onSubmit}
        defaultValue={{ agentName: "N" }}
      />,
    );
    const outcome = field(words.fields.outcome.label);
    await outcome.fill("a");
    await enter(outcome);
    await userEvent.keyboard("{Enter}b");
    await expect.element(outcome).toHaveValue("a\nb");
    expect(host.calls).toEqual([]);
  });
});

test("a dialog of the host's that opens over it gives the focus to what is seen and says what it is", () => {
  const { container } = show(
    <dialog>
      <VoiceAgentForm voices={[]} onSubmit={() => undefined} />
    </dialog>,
  );
  container.querySelector("dialog")?.showModal();
  expect(document.activeElement?.getBoundingClientRect().height).toBeGreaterThan(20);
  expect(document.activeElement?.textContent).toContain("Identity");
});
