import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { IdentitySection, type VoiceAgentFormHandle, type VoiceAgentFormProps } from "../../../src/index.js";
import { dentistWithCalendar } from "../../../stories/fixtures.js";
import { CANARY } from "../canary.js";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, elementOf, field, languages, say, showForm } from "../show.js";

describe.each(languages)("the handle in $language", ({ words }) => {
  const { fields, form } = words;
  const name = field(fields.agentName.label);
  const threshold = field(fields.silenceThreshold.label);

  function showHeld(props: VoiceAgentFormProps = {}) {
    const host = createHost();
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const shown = showForm(words, { onSubmit: host.onSubmit, ...props, ref } as never);
    const handle = ref.current;
    if (!handle) throw new Error("the form gave no handle");
    return { host, ref, handle, ...shown };
  }

  test("it can do six things, and is the same for as long as the form lives", async () => {
    const { handle, ref, change, unmount } = showHeld();
    expect(Object.keys(handle).sort()).toEqual([
      "focus",
      "getDraft",
      "reset",
      "setErrors",
      "submit",
      "validate",
    ]);
    await name.fill("Other");
    change({ disabled: true });
    expect(ref.current).toBe(handle);
    unmount();
    expect(ref.current).toBeNull();
  });

  test("submit sends what the button would, and resolves once the host has answered", async () => {
    const { handle, host } = showHeld();
    await name.fill(" Typed ");
    const done = vi.fn();
    const submitted = handle.submit().then(done);
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.agentName).toBe("Typed");
    await settled();
    expect(done).not.toHaveBeenCalled();
    host.last().resolve({ id: "agent" });
    await submitted;
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
  });

  test("submit of what is wrong sends nothing, and leads to the summary", async () => {
    const { handle, host } = showHeld({ defaultValue: {} });
    await handle.submit();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    await expect
      .element(page.getByRole("group", { name: say(form.summary, { count: 1 }, words) }))
      .toHaveFocus();
    expect(host.calls).toEqual([]);
  });

  test("submit resolves where the host refuses, and the form can be sent again", async () => {
    const onError = vi.fn();
    const { handle, host } = showHeld({ onError });
    const submitted = handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    const fault = new Error("no");
    host.last().reject(fault);
    await expect(submitted).resolves.toBeUndefined();
    expect(onError.mock.calls).toEqual([[fault]]);
    void handle.submit();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
  });

  test.each(["readOnly", "disabled"] as const)("submit does nothing while the form is %s", async (lock) => {
    const { handle, host, change } = showHeld({ [lock]: true });
    await expect(handle.submit()).resolves.toBeUndefined();
    await settled();
    expect(host.calls).toEqual([]);
    change({ [lock]: false });
    void handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
  });

  test.each([undefined, null, false])(
    "with %s for onSubmit it creates nothing, and says so",
    async (none) => {
      const onSuccess = vi.fn();
      const { handle, submit, host, change } = showHeld({ onSubmit: none as never, onSuccess });
      await expect.element(submit).toBeDisabled();
      await expect.element(page.getByText(form.noSubmit)).toBeVisible();
      await handle.submit();
      document.querySelector("form")?.requestSubmit();
      await settled();
      expect(onSuccess).not.toHaveBeenCalled();
      change({ onSubmit: host.onSubmit });
      void handle.submit();
      await expect.poll(() => host.calls.length).toBe(1);
      host.last().resolve();
      await expect.element(page.getByText(form.succeeded)).toBeVisible();
    },
  );

  test("J29: while a call is open a second submit is ignored, a reset lets it end, and the draft is read", async () => {
    const onSuccess = vi.fn();
    const { handle, host } = showHeld({ onSuccess });
    await name.fill("Sent");
    const first = handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    await expect(handle.submit()).resolves.toBeUndefined();
    expect(handle.getDraft().agentName).toBe("Sent");
    expect(handle.validate()).toEqual([]);
    handle.reset();
    await expect.element(name).toHaveValue("Noor");
    expect(host.last().context.signal.aborted).toBe(false);
    await settled();
    expect(host.calls).toHaveLength(1);
    host.last().resolve({ id: "agent" });
    await first;
    await expect.poll(() => onSuccess.mock.calls).toEqual([[{ id: "agent" }]]);
    await expect.element(name).toHaveValue("Noor");
  });

  test("J29: of a form that has gone nothing is sent and nothing thrown", async () => {
    const told = vi.fn();
    const onSuccess = vi.fn();
    const { handle, host, unmount } = showHeld({ onChange: told, onDirtyChange: told, onSuccess });
    await name.fill("Last");
    const open = handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    unmount();
    told.mockClear();
    expect(host.last().context.signal.aborted).toBe(true);
    await expect(handle.submit()).resolves.toBeUndefined();
    expect(handle.getDraft().agentName).toBe("Last");
    expect(handle.validate()).toEqual([]);
    expect(() => {
      handle.setErrors({ agentName: "late" });
      handle.focus("agentName");
      handle.reset();
    }).not.toThrow();
    host.last().resolve({ id: "agent" });
    await open;
    await settled();
    expect(host.calls).toHaveLength(1);
    expect(onSuccess).not.toHaveBeenCalled();
    expect(told).not.toHaveBeenCalled();
  });

  test("validate shows what is wrong without moving the focus, and gives it", async () => {
    const { handle } = showHeld({ defaultValue: { silenceThreshold: "x", params: { "a b": "" } } });
    const focused = document.activeElement;
    const issues = handle.validate();
    expect(issues.map(({ path, code }) => [path.join("."), code])).toEqual([
      ["agentName", "required"],
      ["params.0.name", "param.space"],
      ["silenceThreshold", "number.integer"],
    ]);
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    await expect.element(threshold).toHaveAttribute("aria-invalid", "true");
    expect(document.activeElement).toBe(focused);
    await name.fill("Noor");
    expect(handle.validate().map(({ code }) => code)).not.toContain("required");
  });

  test("setErrors puts words and codes at fields, until the field changes", async () => {
    const { handle, host } = showHeld({ defaultValue: { agentName: "Noor", params: { city: "x" } } });
    handle.setErrors({
      agentName: "مأخوذ taken",
      silenceThreshold: "number.min",
      "params.city": "No such city.",
    });
    const value = field(say(words.params.value, { number: 1 }, words));
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name)).toContain("مأخوذ taken");
    expect(descriptionOf(threshold)).toContain(say(words.issues["number.min"], { min: 1 }, words));
    expect(descriptionOf(value)).toContain("No such city.");
    await name.fill("Free");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await expect.element(threshold).toHaveAttribute("aria-invalid", "true");
    handle.setErrors({});
    await expect.element(threshold).not.toHaveAttribute("aria-invalid");
    void handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
  });

  test.each([[null], [undefined], ["no"], [[]], [{ agentName: 3, "": "x" }]])(
    "setErrors takes %j without a throw",
    async (errors) => {
      const { handle } = showHeld();
      expect(() => handle.setErrors(errors as never)).not.toThrow();
      await settled();
      await expect.element(name).not.toHaveAttribute("aria-invalid");
    },
  );

  test("getDraft gives what stands now, without tokens, with what is fixed, and apart from the form", async () => {
    const start = dentistWithCalendar("en");
    const { handle } = showHeld({
      defaultValue: { ...start, googleCalendarSettings: { ...start.googleCalendarSettings, ...CANARY } },
      fixedValues: { silenceThreshold: 600 },
    });
    await name.fill("Now");
    const draft = handle.getDraft();
    expect(draft).toMatchObject({ agentName: "Now", silenceThreshold: 600 });
    expect(draft.googleCalendarSettings).toMatchObject({
      calendarId: start.googleCalendarSettings.calendarId,
      accessToken: "",
      refreshToken: "",
    });
    draft.agentName = "changed outside";
    draft.pokeMessages.length = 0;
    draft.googleCalendarSettings.freeSlots.Monday.length = 0;
    expect(handle.getDraft().agentName).toBe("Now");
    expect(handle.getDraft().pokeMessages.map(({ text }) => text)).toEqual(start.pokeMessages);
    expect(handle.getDraft().googleCalendarSettings.freeSlots.Monday).not.toEqual([]);
  });

  test("a reset button of the host's among the fields resets the form, not the page's idea of it", async () => {
    const onDirtyChange = vi.fn();
    const { handle } = showHeld({
      onDirtyChange,
      children: (
        <>
          <IdentitySection />
          <button type="reset">Start over</button>
        </>
      ),
    });
    await name.fill("Now");
    await button("Start over").click();
    await expect.element(name).toHaveValue("Noor");
    expect(handle.getDraft().agentName).toBe("Noor");
    expect(onDirtyChange.mock.calls).toEqual([[true], [false]]);
  });

  test("a form that was reset while its agent was made has nothing to lose", async () => {
    const host = createHost();
    const onDirtyChange = vi.fn();
    const { handle } = showHeld({ onSubmit: host.onSubmit, onDirtyChange });
    await name.fill("Now");
    void handle.submit();
    await expect.poll(() => host.calls.length).toBe(1);
    handle.reset();
    host.last().resolve();
    await settled();
    await expect.element(name).toHaveValue("Noor");
    expect(onDirtyChange.mock.calls).toEqual([[true], [false]]);
  });

  test("reset takes back values, messages and what became of a submit", async () => {
    const { handle } = showHeld();
    await threshold.fill("x");
    await handle.submit();
    handle.setErrors({ agentName: "late" });
    await expect.element(threshold).toHaveAttribute("aria-invalid", "true");
    handle.reset();
    await expect.element(threshold).toHaveValue("800");
    await expect.element(threshold).not.toHaveAttribute("aria-invalid");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await expect.element(page.getByText(form.unsaved)).toBeVisible();
    expect(document.querySelector("[data-summary] li")).toBeNull();
  });

  test.each([
    ["a field", "silenceThreshold", "silenceThreshold"],
    ["a row", "pokeMessages.1", "pokeMessages.1"],
    ["a row's part", "params.0.value", "params.0.value"],
    ["the first field below it", "params", "params.0.name"],
    ["a token", "googleCalendarSettings.accessToken", "googleCalendarSettings.accessToken"],
    ["a field in a closed section", "outcome", "outcome"],
  ])("focus goes to %s", async (_, path, expected) => {
    const { handle } = showHeld({
      defaultValue: dentistWithCalendar("en"),
      closedSections: ["outcome", "listening"],
    });
    handle.focus(path);
    await expect.poll(() => document.activeElement?.getAttribute("data-path")).toBe(expected);
    expect(document.activeElement?.checkVisibility()).toBe(true);
  });

  test.each(["nowhere", "", "params.9.__proto__", 'a"]b', "agentName.0"])(
    "focus of the path %j throws nothing",
    async (path) => {
      const { handle } = showHeld();
      expect(() => handle.focus(path)).not.toThrow();
      await settled(200);
      expect(elementOf(name).isConnected).toBe(true);
    },
  );
});
