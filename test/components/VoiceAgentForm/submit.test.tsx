import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SubmitError, type VoiceAgentFormHandle } from "../../../src/index.js";
import { takeFaults } from "../../setup/console.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, enter, field, languages, showForm } from "../show.js";

const formOf = (element: Element) => {
  const form = element.closest("form");
  if (!form) throw new Error("the control is in no form");
  return form;
};

describe.each(languages)("sending in $language", ({ words }) => {
  const { submit: submitName } = words.form;
  const submit = button(submitName);
  const name = field(words.fields.agentName.label);

  const activations = {
    "a double click": () => submit.dblClick(),
    "Enter twice": async () => {
      await enter(name);
      await userEvent.keyboard("{Enter}{Enter}");
    },
    "Enter held down": async () => {
      await enter(name);
      await userEvent.keyboard("{Enter>10/}");
    },
    "a click and Enter": async () => {
      await submit.click();
      await enter(name);
      await userEvent.keyboard("{Enter}");
    },
    "three requestSubmit calls": () => {
      for (let count = 0; count < 3; count += 1) formOf(name.element()).requestSubmit();
    },
  };

  test.each(Object.entries(activations))(
    "J1, P1: %s makes one call while it is open",
    async (_, activate) => {
      const host = createHost();
      showForm(words, { onSubmit: host.onSubmit });
      await activate();
      await settled();
      expect(host.calls).toHaveLength(1);

      host.last().resolve({ id: "agent" });
      await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
      await submit.click();
      expect(host.calls).toHaveLength(2);
    },
  );

  test("J: a double click on a form with faults leaves the focus on what is wrong", async () => {
    const { submit } = showForm(words, { onSubmit: createHost().onSubmit, defaultValue: {} });
    await submit.dblClick({ delay: 150 });
    await settled();
    expect(document.activeElement?.hasAttribute("data-summary")).toBe(true);
  });

  test.each(["a double click", "Enter held down"] as const)(
    "J1: %s makes one agent also when the host answers at once",
    async (activation) => {
      const onSubmit = vi.fn(() => ({ id: "agent" }));
      showForm(words, { onSubmit });
      await activations[activation]();
      await settled();
      expect(onSubmit).toHaveBeenCalledTimes(1);
    },
  );

  test("M13: while a call is open the button keeps its focus and name, and says that it is busy", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit });
    await submit.click();
    await expect.element(page.getByText(words.form.submitting)).toBeVisible();
    expect(document.activeElement).toBe(submit.element());
    await expect.element(submit).toHaveAttribute("aria-disabled", "true");
    host.last().resolve();
    await expect.element(submit).not.toHaveAttribute("aria-disabled");
    expect(document.activeElement).toBe(submit.element());
  });

  test.each(["onSuccess", "onError"] as const)("what %s throws is the page's error", async (callback) => {
    const errors: string[] = [];
    const note = ({ message }: ErrorEvent) => void errors.push(message);
    window.addEventListener("error", note);
    onTestFinished(() => window.removeEventListener("error", note));
    const { submit } = showForm(words, {
      onSubmit: () => (callback === "onError" ? Promise.reject(new Error("refused")) : 1),
      [callback]: () => {
        throw new Error(`thrown by ${callback}`);
      },
    });
    await submit.click();
    await expect.poll(() => errors).toEqual([`Uncaught Error: thrown by ${callback}`]);
    takeFaults();
  });

  test("J25: a success is announced once, in one place, however often the host renders", async () => {
    const host = createHost();
    const onSuccess = vi.fn();
    const { change } = showForm(words, { onSubmit: host.onSubmit, onSuccess });
    const regions = () => [...document.querySelectorAll("[role=status], [role=alert], [aria-live]")];
    const holding = () => regions().filter(({ textContent }) => textContent.includes(words.form.succeeded));
    let announced = 0;
    const observer = new MutationObserver((records) => {
      const changed = records.filter(({ type, target, addedNodes }) =>
        (type === "characterData" ? [target] : [...addedNodes]).some((node) =>
          node.textContent?.includes(words.form.succeeded),
        ),
      );
      announced += changed.length;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve({ id: "agent" });
    await expect.poll(() => holding().length).toBe(1);
    for (let count = 0; count < 20; count += 1) change({ closedSections: [] });
    await settled(200);
    expect(holding()).toHaveLength(1);
    const inside = holding().flatMap((region) => [...region.querySelectorAll("span")]);
    expect(inside.map(({ textContent }) => textContent).filter(Boolean)).toEqual([words.form.succeeded]);
    expect(document.body.innerText.split(words.form.succeeded)).toHaveLength(2);
    expect(announced).toBe(1);
    expect(onSuccess).toHaveBeenCalledTimes(1);
    observer.disconnect();
  });

  const circular: Record<string, unknown> = { message: "canary-detail" };
  circular["self"] = circular;
  const reasons: [string, unknown][] = [
    ["an Error", new Error("canary-detail")],
    ["nothing", undefined],
    ["a text", "canary-detail"],
    ["a Response", new Response("canary-detail", { status: 500 })],
    ["null", null],
    ["a circular object", circular],
    ["an Error at once", "throw"],
  ];

  test.each(reasons)(
    "J2, J3, J4, P3: a host that refuses with %s loses nothing, tells no detail, and may be asked again",
    async (_, reason) => {
      const onSubmit = vi.fn<() => Promise<never>>();
      if (reason === "throw")
        onSubmit.mockImplementation(() => {
          throw new Error("canary-detail");
        });
      else onSubmit.mockRejectedValue(reason);
      const onError = vi.fn();
      showForm(words, { onSubmit, onError });
      await name.fill("نور 7 Noor");
      await submit.click();
      await expect.element(page.getByRole("alert")).toHaveTextContent(words.form.failed);
      expect(document.body.textContent).not.toContain("canary");
      await expect.element(name).toHaveValue("نور 7 Noor");
      expect(onError).toHaveBeenCalledTimes(1);

      await submit.click();
      await expect.poll(() => onSubmit.mock.calls.length).toBe(2);
      const [first, second] = onSubmit.mock.calls as unknown as [unknown, { attempt: number }][];
      expect(second?.[0]).toEqual(first?.[0]);
      expect([first?.[1].attempt, second?.[1].attempt]).toEqual([1, 2]);
      await expect.element(page.getByRole("alert")).toHaveTextContent(words.form.failed);
    },
  );

  test("the words of a SubmitError are shown, and a code is worded by the catalog", async () => {
    const onSubmit = vi.fn().mockRejectedValueOnce(new SubmitError("من فضلك wait"));
    onSubmit.mockRejectedValueOnce(new SubmitError({ code: "rateLimited" }));
    onSubmit.mockRejectedValueOnce(new SubmitError({ code: "constructor" }));
    showForm(words, { onSubmit });
    for (const expected of ["من فضلك wait", words.errors.rateLimited, ""]) {
      await submit.click();
      await expect
        .poll(() => page.getByRole("alert").element().textContent.trim())
        .toBe([words.form.failed, expected].filter(Boolean).join(" "));
    }
  });

  test.each([
    ["nothing", undefined],
    ["a number", 7],
    ["false", false],
  ])("J5: a host that returns %s at once has succeeded", async (_, answer) => {
    const onSuccess = vi.fn();
    showForm(words, { onSubmit: () => answer, onSuccess });
    await submit.click();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    expect(onSuccess.mock.calls).toEqual([[answer]]);
  });

  test("J13: without onSubmit the button is disabled and says why, and Enter does nothing", async () => {
    showForm(words, { onSubmit: undefined as never });
    await expect.element(submit).toBeDisabled();
    await expect.element(page.getByText(words.form.noSubmit)).toBeVisible();
    await enter(name);
    await userEvent.keyboard("{Enter}");
    await settled();
    expect(page.getByText(words.form.succeeded).elements()).toEqual([]);
  });
});

test("J14, I38: a host that changes the payload it was given changes nothing of ours", async () => {
  const payloads: unknown[] = [];
  const [{ words }] = languages;
  showForm(words, {
    defaultValue: {
      agentName: "Noor",
      pokeMessages: ["one"],
      params: { city: "Riyadh" },
      tools: { googleCalendar: true },
      googleCalendarSettings: {
        calendarId: "primary",
        freeSlots: { Monday: [{ from: "09:00", to: "10:00" }] },
      },
    },
    onSubmit: (payload) => {
      payloads.push(structuredClone(payload));
      payload.agentName = "changed";
      payload.pokeMessages.push("changed");
      payload.params["city"] = "changed";
      payload.googleCalendarSettings?.freeSlots.Monday.pop();
      payload.tools.googleCalendar = false;
    },
  });
  const submit = button(words.form.submit);
  await submit.click();
  await expect.poll(() => payloads.length).toBe(1);
  await submit.click();
  await expect.poll(() => payloads.length).toBe(2);
  expect(payloads[1]).toEqual(payloads[0]);
  expect(payloads[0]).toMatchObject({ agentName: "Noor", pokeMessages: ["one"] });
});

test("J10, P11: a host that renders a hundred times while a call is open changes neither values nor state", async () => {
  const [{ words }] = languages;
  const host = createHost();
  const { change, name, submit } = showForm(words, { onSubmit: host.onSubmit });
  await name.fill("typed");
  await submit.click();
  await expect.element(page.getByText(words.form.submitting)).toBeVisible();
  const later = vi.fn();
  for (let count = 0; count < 100; count += 1)
    change({ defaultValue: { agentName: `other ${count}` }, onSubmit: later, onSuccess: later });
  await expect.element(name).toHaveValue("typed");
  await expect.element(page.getByText(words.form.submitting)).toBeVisible();
  host.last().resolve("answer");
  await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
  expect(later.mock.calls).toEqual([["answer"]]);
  expect(host.calls).toHaveLength(1);
});

test("I46: the key stays over retries and changes with the payload, not with a success: the same again is no second agent", async () => {
  const [{ words }] = languages;
  const host = createHost();
  const { name, submit } = showForm(words, { onSubmit: host.onSubmit });
  async function send(ending: "resolve" | "reject") {
    const before = host.calls.length;
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(before + 1);
    host.last()[ending]();
    await expect.element(submit).not.toHaveAttribute("aria-disabled");
    return host.last().context.idempotencyKey;
  }
  const first = await send("reject");
  expect(first).toMatch(/^[\x21-\x7e]{16,255}$/);
  expect(await send("reject")).toBe(first);
  await name.fill("another");
  const second = await send("reject");
  expect(second).not.toBe(first);
  expect(await send("resolve")).toBe(second);
  expect(await send("resolve")).toBe(second);
});

test("J29: the ref sends once, and does nothing and throws nothing after the form has gone", async () => {
  const [{ words }] = languages;
  const host = createHost();
  const ref: { current: VoiceAgentFormHandle | null } = { current: null };
  const { unmount } = showForm(words, { onSubmit: host.onSubmit, ref } as never);
  const handle = ref.current;
  if (!handle) throw new Error("the ref was not set");
  void handle.submit();
  void handle.submit();
  await settled();
  expect(host.calls).toHaveLength(1);
  expect(elementOf(button(words.form.submit)).getAttribute("aria-disabled")).toBe("true");
  handle.reset();
  await expect.element(page.getByText(words.form.submitting)).toBeVisible();
  unmount();
  expect(ref.current).toBeNull();
  handle.reset();
  handle.setErrors({ agentName: "required" });
  handle.focus("agentName");
  handle.validate();
  expect(handle.getDraft().agentName).toBe("Noor");
  void handle.submit();
  await settled();
  expect(host.calls).toHaveLength(1);
});
