import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { VoiceAgentForm } from "../../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { quiet, settled } from "../host.js";
import { button, elementOf, field, languages, say, show, showForm } from "../show.js";

/** What is said of the hours in the reader's own zone comes later, with a stop of the Tab key. */
const REST_MS = 2500;

/** The element that the focus is on, named for a message that says where something went wrong. */
const nameOf = (element: Element | null) =>
  element?.getAttribute("aria-label") ??
  element?.closest("label")?.textContent ??
  element?.getAttribute("data-path") ??
  element?.textContent.slice(0, 40) ??
  "nothing";

/** What can be tabbed to in the form, in the order of the document; of a group of radios, one. */
function stopsIn(form: Element): HTMLElement[] {
  const groups = new Set<string>();
  const all = [
    ...form.querySelectorAll<HTMLElement>("input, textarea, select, button, summary, [tabindex='0']"),
  ];
  return all.filter((element) => {
    if (element.tabIndex < 0 || (element as HTMLButtonElement).disabled || !element.checkVisibility())
      return false;
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = [...form.querySelectorAll<HTMLInputElement>(`[name="${element.name}"]`)];
    const stop = group.find(({ checked }) => checked) ?? element;
    if (stop !== element || groups.has(element.name)) return false;
    groups.add(element.name);
    return true;
  });
}

/** What lies over the middle of an element, where that is neither it, nor in it, nor its own label. */
function coverOf(element: HTMLElement): Element | null {
  const box = element.getBoundingClientRect();
  const top = document.elementFromPoint(
    box.x + box.width / 2,
    Math.min(Math.max(box.y, 0) + Math.min(box.height, innerHeight) / 2, innerHeight - 1),
  );
  const own = element.contains(top) || top?.contains(element) || top?.closest("label")?.control === element;
  return own ? null : top;
}

/** How much of an element's height is out of the window or under something, of what could be in sight at once. */
function hiddenHeight(element: HTMLElement): number {
  const box = element.getBoundingClientRect();
  const x = box.x + box.width / 2;
  const shows = (y: number) => {
    const top = document.elementFromPoint(x, y);
    return element.contains(top) || top?.contains(element) || top?.closest("label")?.control === element;
  };
  const lines = Array.from({ length: Math.floor(box.height) - 2 }, (_, line) => box.y + line + 1.5);
  return Math.min(lines.length, innerHeight) - lines.filter(shows).length;
}

afterEach(() => page.viewport(1280, 900));

describe.each(languages)("by keyboard alone in $language", ({ words }) => {
  const { fields } = words;

  test("M10: what can be pressed and has a name of its own begins that name with the words in sight", async () => {
    showWhole();
    await expect.element(field(fields.agentName.label)).toBeVisible();
    const named = [
      ...document.querySelectorAll<HTMLElement>("button, a[href], summary, [role=button], [role=switch]"),
    ].filter(
      (each) => each.checkVisibility() && each.hasAttribute("aria-label") && each.innerText.trim() !== "",
    );
    expect(named.length).toBeGreaterThan(3);
    const wrong = named
      .map((each) => [each.innerText.trim(), each.getAttribute("aria-label") ?? ""] as const)
      .filter(([seen, name]) => !name.startsWith(seen));
    expect(wrong).toEqual([]);
  });

  function showWhole() {
    return show(
      <>
        <button>Before</button>
        <VoiceAgentForm
          messages={words}
          voices={someVoices("en")}
          onSubmit={() => undefined}
          defaultValue={dentistWithCalendar("en")}
        />
        <button>After</button>
      </>,
    );
  }

  test.each([
    ["a wide window", 1280, 900],
    ["a phone", 360, 640],
    ["a low window", 320, 400],
  ])(
    "M1, 2.4.11: Tab meets each control once, in the order of reading, covered by nothing, in %s",
    async (_, width, height) => {
      await page.viewport(width, height);
      showWhole();
      await expect.element(field(fields.agentName.label)).toBeVisible();
      await quiet(REST_MS);
      const form = elementOf(page.getByRole("form", { name: words.form.label }));
      elementOf(button("Before")).focus();
      const met: (Element | null)[] = [];
      for (;;) {
        await userEvent.tab();
        const now = document.activeElement as HTMLElement;
        if (!form.contains(now)) break;
        expect(met, nameOf(now)).not.toContain(now);
        met.push(now);
        expect(coverOf(now), `over ${nameOf(now)}`).toBeNull();
      }
      expect(document.activeElement).toBe(elementOf(button("After")));
      expect(met.map(nameOf)).toEqual(stopsIn(form).map(nameOf));
      expect(met.length).toBeGreaterThan(60);
    },
    60_000,
  );

  test.each([
    ["Tab in a phone on its side with its keyboard open", 640, 180, false],
    ["Shift+Tab there", 640, 180, true],
    ["Tab at four times the size", 320, 256, false],
    ["Shift+Tab there", 320, 256, true],
  ])(
    "N23, 2.4.11: what %s meets is in sight as far as it fits",
    async (_, width, height, shift) => {
      await page.viewport(width, height);
      showWhole();
      await expect.element(field(fields.agentName.label)).toBeInTheDocument();
      await quiet(REST_MS);
      const form = elementOf(page.getByRole("form", { name: words.form.label }));
      elementOf(button(shift ? "After" : "Before")).focus();
      const hidden: string[] = [];
      let met = 0;
      for (;;) {
        await userEvent.tab({ shift });
        const now = document.activeElement as HTMLElement;
        if (!form.contains(now)) break;
        met += 1;
        const height = hiddenHeight(now);
        if (height > 2) hidden.push(`${height} px of ${nameOf(now)}`);
      }
      expect(hidden).toEqual([]);
      expect(met).toBeGreaterThan(60);
    },
    60_000,
  );

  test("M1: Shift+Tab goes the same way back", async () => {
    showWhole();
    await quiet(REST_MS);
    const form = elementOf(page.getByRole("form", { name: words.form.label }));
    elementOf(button("After")).focus();
    const met: (Element | null)[] = [];
    for (;;) {
      await userEvent.tab({ shift: true });
      if (!form.contains(document.activeElement)) break;
      met.push(document.activeElement);
    }
    expect(met.map(nameOf)).toEqual(stopsIn(form).reverse().map(nameOf));
    expect(document.activeElement).toBe(elementOf(button("Before")));
  }, 60_000);

  test("M2: Shift+Tab into a group of radios lands on the one that is checked", async () => {
    showWhole();
    elementOf(field(fields.greetingMessage.label)).focus();
    const english = elementOf(page.getByRole("radio", { name: words.languages.en, exact: true }));
    expect(english.checked).toBe(true);
    for (let presses = 0; presses < 6 && document.activeElement !== english; presses += 1)
      await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(english);
  });

  test("M8: twelve problems are counted, and each line leads to its field", async () => {
    show(
      <VoiceAgentForm
        messages={words}
        voices={[]}
        onSubmit={() => undefined}
        defaultValue={{
          agentName: "",
          silenceThreshold: "x",
          pokeMessages: ["", "", ""],
          params: [1, 2, 3].map((id) => ({ id: String(id), name: "", value: "", type: "string" })),
          tools: { googleCalendar: true },
          googleCalendarSettings: {
            calendarId: "",
            eventTitle: "",
            meetingDuration: "0",
            timezone: "Nowhere",
          },
        }}
      />,
    );
    elementOf(button(words.form.submit)).focus();
    await userEvent.keyboard("{Enter}");
    const summary = page.getByRole("group", { name: say(words.form.summary, { count: 12 }, words) });
    await expect.element(summary).toHaveFocus();
    const lines = summary.getByRole("button").elements();
    expect(lines).toHaveLength(12);
    for (const line of lines) {
      (line as HTMLElement).focus();
      await userEvent.keyboard("{Enter}");
      await expect.poll(() => document.activeElement?.getAttribute("aria-invalid")).toBe("true");
      expect(summary.element().contains(document.activeElement)).toBe(false);
    }
  }, 30_000);

  test("M11: every description is there to be read, and nothing that takes the focus is hidden from readers", async () => {
    const { container } = showWhole();
    await expect.element(field(fields.agentName.label)).toBeVisible();
    const described = [
      ...container.querySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls]"),
    ];
    const missing = described.flatMap((element) =>
      ["aria-describedby", "aria-labelledby", "aria-controls"].flatMap((name) =>
        (element.getAttribute(name) ?? "")
          .split(" ")
          .filter((id) => id !== "" && !document.getElementById(id)?.closest("body"))
          .map((id) => `${nameOf(element)}: ${name} ${id}`),
      ),
    );
    expect(missing).toEqual([]);
    expect(described.length).toBeGreaterThan(20);
    const form = elementOf(page.getByRole("form", { name: words.form.label }));
    expect(stopsIn(form).filter((stop) => stop.closest("[aria-hidden=true]"))).toEqual([]);
  });
});

describe.each(languages)("on a slow machine in $language", ({ words }) => {
  test("who has gone on to a field before the summary comes keeps it, and every letter typed", async () => {
    const nextFrame = window.requestAnimationFrame.bind(window);
    vi.spyOn(window, "requestAnimationFrame").mockImplementation((callback) =>
      Number(setTimeout(() => nextFrame(callback), 250)),
    );
    onTestFinished(() => void vi.restoreAllMocks());
    showForm(words, { defaultValue: { agentName: "" } });
    elementOf(button(words.form.submit)).click();
    await vi.waitUntil(() => document.querySelector("[data-summary]"));
    const threshold = field(words.fields.silenceThreshold.label);
    await threshold.fill("90");
    await settled(1500);
    await userEvent.keyboard("0");
    await expect.element(threshold).toHaveFocus();
    await expect.element(threshold).toHaveValue("900");
  });
});
