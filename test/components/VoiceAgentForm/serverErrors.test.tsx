import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SubmitError, type VoiceAgentFormHandle } from "../../../src/index.js";
import { weekdayName } from "../../../src/i18n/format.js";
import { someVoices } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, elementOf, field, languages, say, showForm } from "../show.js";

const summaryOf = () => document.querySelector<HTMLElement>("[data-summary]");
const linesOf = () => [...(summaryOf()?.querySelectorAll("li") ?? [])].map((line) => line.textContent);

describe.each(languages)("errors from the server in $language", ({ words }) => {
  const { fields, form } = words;
  const submit = button(form.submit);
  const name = field(fields.agentName.label);
  const line = (label: string, message: string) => say(form.summaryItem, { label, message }, words);

  test("P4, M8, J23: they stand at their fields and in a summary, which takes the focus", async () => {
    const fieldErrors = {
      agentName: "هذا الاسم taken",
      "pokeMessages.1": "Too rude.",
      silenceThreshold: "number.min",
      "params.0.value": "No such city.",
    };
    showForm(words, {
      defaultValue: { agentName: "Noor", pokeMessages: ["a", "b"], params: { city: "x" } },
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors, code: "unauthorized" })),
    });
    await submit.click();
    await expect.poll(() => document.activeElement).toBe(summaryOf());
    await expect.element(page.getByRole("alert")).toHaveTextContent(words.errors.unauthorized);
    expect(summaryOf()).toHaveAccessibleName(say(form.summary, { count: 4 }, words));
    const poke = field(say(words.pokeMessages.item, { number: 2 }, words));
    const value = field(say(words.params.value, { number: 1 }, words));
    const threshold = field(fields.silenceThreshold.label);
    const min = say(words.issues["number.min"], { min: 1 }, words);
    for (const [control, message] of [
      [name, fieldErrors.agentName],
      [poke, "Too rude."],
      [threshold, min],
      [value, "No such city."],
    ] as const) {
      await expect.element(control).toHaveAttribute("aria-invalid", "true");
      expect(descriptionOf(control)).toContain(message);
    }
    expect([name, poke, value, threshold].map((control) => elementOf(control).value)).toEqual([
      "Noor",
      "b",
      "x",
      "800",
    ]);
    expect(linesOf()).toEqual([
      line(fields.agentName.label, fieldErrors.agentName),
      line(say(words.pokeMessages.item, { number: 2 }, words), "Too rude."),
      line(say(words.params.value, { number: 1 }, words), "No such city."),
      line(fields.silenceThreshold.label, min),
    ]);
  });

  test("what is said of no field is told without a label, and leads nowhere", async () => {
    const fieldErrors = { "": "Only three agents.", agentName: "Taken." };
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })) });
    await submit.click();
    await expect.poll(linesOf).toEqual([line(fields.agentName.label, "Taken."), "Only three agents."]);
    const links = summaryOf()?.querySelectorAll("button");
    expect([...(links ?? [])].map(({ textContent }) => textContent)).toEqual(linesOf().slice(0, 1));
  });

  test("a page that is handed over as a message leaves the form to be seen", async () => {
    const long = "at handler (route.js) ".repeat(500);
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError(long)) });
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("at handler");
    const said = page.getByRole("alert").element();
    expect(said.textContent.length).toBeLessThan(600);
    expect(said.getBoundingClientRect().height).toBeLessThan(window.innerHeight / 2);
  });

  test("P4: what is said of a whole list stands at it, and leads to it although it is empty", async () => {
    const fieldErrors = {
      pokeMessages: "Too many.",
      params: "Not these.",
      "googleCalendarSettings.freeSlots": "Add at least one slot.",
      "googleCalendarSettings.freeSlots.Tuesday": "Not on this day.",
    };
    showForm(words, {
      defaultValue: {
        agentName: "Noor",
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "a", eventTitle: "b", timezone: "Asia/Riyadh" },
      },
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })),
    });
    await submit.click();
    await expect.poll(() => document.activeElement).toBe(summaryOf());
    for (const message of Object.values(fieldErrors)) {
      const places = [...document.querySelectorAll(".vak-error")].map(({ textContent }) => textContent);
      expect(places, message).toContain(message);
    }
    const focusedBy = async (message: string) => {
      await page.getByRole("button", { name: message }).click();
      await expect.poll(() => document.activeElement?.hasAttribute("data-add")).toBe(true);
      return document.activeElement?.getAttribute("aria-label");
    };
    const add = (index: number) => say(words.slots.add, { day: weekdayName(index, words.locale) }, words);
    const first = words.locale === "ar" ? 5 : 6;
    expect([add(first), add(0), add(6)]).toContain(await focusedBy("Add at least one slot."));
    expect(await focusedBy("Not on this day.")).toBe(add(1));
  });

  test("P4: each line of the summary leads to its field", async () => {
    const fieldErrors = {
      agentName: "a",
      lang: "b",
      greetingMessage: "c",
      pokeMessages: "d",
      "params.0.name": "e",
      voiceId: "f",
      realTime: "g",
      outcome: "h",
      "tools.smartCallEnd": "i",
      "googleCalendarSettings.timezone": "j",
      "googleCalendarSettings.accessToken": "k",
      "googleCalendarSettings.freeSlots": "l",
      "googleCalendarSettings.freeSlots.Monday.0.to": "m",
    };
    showForm(words, {
      defaultValue: {
        agentName: "Noor",
        pokeMessages: ["a"],
        params: { city: "x" },
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "c", freeSlots: { Monday: [{ from: "09:00", to: "10:00" }] } },
      },
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })),
    });
    await submit.click();
    await expect.poll(() => document.activeElement).toBe(summaryOf());
    const lines = [...(summaryOf()?.querySelectorAll<HTMLElement>("li button") ?? [])];
    expect(lines).toHaveLength(Object.keys(fieldErrors).length);
    const wrong: string[] = [];
    for (const link of lines) {
      link.focus();
      await userEvent.keyboard("{Enter}");
      await settled(40);
      const letter = link.textContent.at(-1);
      const path = Object.entries(fieldErrors).find(([, text]) => text === letter)?.[0] ?? "";
      const focused = document.activeElement?.closest("[data-path]")?.getAttribute("data-path") ?? "nothing";
      if (focused !== path && !focused.startsWith(`${path}.`)) wrong.push(`${path} led to ${focused}`);
    }
    expect(wrong).toEqual([]);
  });

  test("P4: an error keyed by a parameter's name, as our own backend half writes it, is at that row", async () => {
    showForm(words, {
      defaultValue: { agentName: "Noor", params: { town: "y", city: "x" } },
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors: { "params.city": "No such city." } })),
    });
    await submit.click();
    const value = field(say(words.params.value, { number: 2 }, words));
    await expect.poll(() => descriptionOf(value)).toContain("No such city.");
    const [text = ""] = linesOf();
    expect(text).toBe(line(say(words.params.value, { number: 2 }, words), "No such city."));
    await button(text).click();
    await expect.element(value).toHaveFocus();
  });

  test("J16: an error for an unknown place is in the summary with its path", async () => {
    const fieldErrors = { "who.knows": "Not allowed.", "pokeMessages.7": "Gone." };
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })) });
    await submit.click();
    await expect.poll(linesOf).toHaveLength(2);
    expect(linesOf()).toEqual(
      expect.arrayContaining([
        line(say(words.pokeMessages.item, { number: 8 }, words), "Gone."),
        line("who.knows", "Not allowed."),
      ]),
    );
  });

  test("J17: markup is shown as text", async () => {
    const text = '<img src="x" onerror="window.pwned=1"><b>bold</b>';
    const { container } = showForm(words, {
      onSubmit: () => Promise.reject(new SubmitError({ message: text, fieldErrors: { agentName: text } })),
    });
    await submit.click();
    await expect.poll(() => descriptionOf(name)).toContain(text);
    await expect.element(page.getByRole("alert")).toHaveTextContent(text);
    expect(container.querySelectorAll("img, b")).toHaveLength(0);
    expect("pwned" in window).toBe(false);
  });

  test("J17: 5,000 characters are clipped", async () => {
    showForm(words, {
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors: { agentName: "x".repeat(5000) } })),
    });
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name).join("").length).toBeLessThan(1000);
  });

  test("A7: what is clipped is clipped between characters", async () => {
    const message = `${"x".repeat(499)}${"👍🏽".repeat(100)}`;
    showForm(words, {
      onSubmit: () => Promise.reject(new SubmitError({ fieldErrors: { agentName: message } })),
    });
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    const told = descriptionOf(name).find((each) => each.startsWith("xxx")) ?? "";
    expect(told.length).toBeGreaterThan(490);
    expect(told.isWellFormed()).toBe(true);
    expect(message.startsWith(told.replace(/…$/, ""))).toBe(true);
  });

  test("J17: of a thousand errors the first twenty are listed, and all are counted", async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`extra${index}`, "no"]));
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ fieldErrors: many })) });
    await submit.click();
    await expect.poll(() => linesOf().length).toBe(20);
    expect(summaryOf()).toHaveAccessibleName(say(form.summary, { count: 1000 }, words));
  });

  test.each([
    ["an empty text", { agentName: "" }],
    ["an object", { agentName: { toString: () => "canary" } }],
    ["null", { agentName: null }],
    ["no object at all", null],
    ["a text for all", "canary"],
    ["an inherited entry", Object.create({ agentName: "canary" })],
  ])("J17, I43: %s in place of a field's message is passed over", async (_, fieldErrors) => {
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })) });
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(form.failed);
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    expect(linesOf()).toEqual([]);
  });

  test("on a phone, a long answer begins beside its dot", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    await page.viewport(320, 600);
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ code: "conflict" })) });
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(form.failed);
    const [dot, text] = [...page.getByRole("alert").element().children].map((each) =>
      each.getBoundingClientRect(),
    );
    if (!dot || !text) throw new Error("The dot or the words are missing.");
    expect(text.height).toBeGreaterThan(2 * dot.height);
    expect(dot.top).toBeGreaterThanOrEqual(text.top);
    expect(dot.bottom).toBeLessThan(text.top + text.height / 2);
  });

  test("A32: a name that another agent has is told at the name, and a new one is sent", async () => {
    const taken = words.locale === "ar" ? "يوجد وكيل بهذا الاسم." : "An agent with this name already exists.";
    const onSubmit = vi.fn<(payload: { agentName: string }) => unknown>(({ agentName }) => {
      if (agentName === "Noor") throw new SubmitError({ fieldErrors: { agentName: taken } });
      return { id: "1" };
    });
    showForm(words, { onSubmit });
    await submit.click();
    await expect.poll(() => descriptionOf(name)).toContain(taken);
    await expect.element(name).toHaveValue("Noor");
    expect(linesOf()).toEqual([line(fields.agentName.label, taken)]);
    await button(line(fields.agentName.label, taken)).click();
    await expect.element(name).toHaveFocus();
    await name.fill("Noor 2");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await submit.click();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    expect(onSubmit.mock.calls.map(([{ agentName }]) => agentName)).toEqual(["Noor", "Noor 2"]);
  });

  test("E4: a host that wants a voice says so at the voices, and the focus goes to the first of them", async () => {
    const choose = words.locale === "ar" ? "اختر صوتًا." : "Choose a voice.";
    const onSubmit = vi.fn<(payload: { voiceId?: unknown }) => unknown>(({ voiceId }) => {
      if (!voiceId) throw new SubmitError({ fieldErrors: { voiceId: "required" } });
      return { id: "1" };
    });
    showForm(words, { onSubmit, voices: someVoices("en") });
    const group = page.getByRole("radiogroup", { name: fields.voiceId.label, exact: true });
    await submit.click();
    await expect.element(group).toHaveAccessibleDescription(expect.stringContaining(choose));
    await button(line(fields.voiceId.label, choose)).click();
    await expect.element(group.getByRole("radio").first()).toHaveFocus();
    await group.getByRole("radio", { name: "Hiba", exact: true }).click();
    await expect.element(group).not.toHaveAccessibleDescription(expect.stringContaining(choose));
    await submit.click();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
  });

  test("J19: an error goes when its field changes, and not when it is left", async () => {
    const fieldErrors = { agentName: "taken", outcome: "too long" };
    showForm(words, { onSubmit: () => Promise.reject(new SubmitError({ fieldErrors })) });
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    await name.click();
    await userEvent.tab();
    await settled();
    expect(descriptionOf(name)).toContain("taken");
    await name.fill("another");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    expect(linesOf()).toEqual([line(fields.outcome.label, "too long")]);
  });

  test("J19: an error of the server goes with the next submit", async () => {
    const onSubmit = vi.fn().mockRejectedValueOnce(new SubmitError({ fieldErrors: { agentName: "taken" } }));
    onSubmit.mockRejectedValueOnce(new Error("down"));
    showForm(words, { onSubmit });
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    await submit.click();
    await expect.poll(() => onSubmit.mock.calls.length).toBe(2);
    await expect.element(name).not.toHaveAttribute("aria-invalid");
  });
});

describe("errors put on fields through the ref", () => {
  const [{ words }] = languages;

  test("show at once, by words or by issue code, and do not stop a submit", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const host = createHost();
    const { name, submit } = showForm(words, { ref, onSubmit: host.onSubmit } as never);
    ref.current?.setErrors({ agentName: "required" });
    await expect.poll(() => descriptionOf(name)).toContain(words.required.agentName);
    ref.current?.focus("agentName");
    await expect.poll(() => document.activeElement).toBe(elementOf(name));
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(name).not.toHaveAttribute("aria-invalid");
  });

  test("validate tells what is wrong and shows it", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const { name } = showForm(words, { ref, defaultValue: { silenceThreshold: "0" } } as never);
    expect(ref.current?.validate()).toEqual([
      { path: ["agentName"], code: "required" },
      { path: ["silenceThreshold"], code: "number.min", params: { min: 1 } },
    ]);
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
  });
});
