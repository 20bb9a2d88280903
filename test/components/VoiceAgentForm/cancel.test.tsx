import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { createHost, settled } from "../host.js";
import { button, languages, showForm } from "../show.js";

describe.each(languages)("a host that takes long, in $language", ({ words }) => {
  const { form } = words;
  const submit = button(form.submit);
  const cancel = button(form.cancel);
  const keepWaiting = button(form.keepWaiting);

  async function waitLong(props = {}) {
    const host = createHost();
    const events = { onSuccess: vi.fn(), onError: vi.fn() };
    const shown = showForm(words, { onSubmit: host.onSubmit, submitTimeoutMs: 80, ...events, ...props });
    await shown.name.fill("typed");
    await submit.click();
    await expect.element(page.getByText(form.slow)).toBeVisible();
    return { host, events, ...shown };
  }

  test("J7: after the timeout the user may wait on, and is asked again after as long", async () => {
    // Long enough to be seen on a busy machine.
    const { host, events } = await waitLong({ submitTimeoutMs: 1500 });
    expect(host.last().context.signal.aborted).toBe(false);
    await keepWaiting.click();
    await expect.element(page.getByText(form.submitting)).toBeVisible();
    await expect.element(page.getByText(form.slow)).toBeVisible();
    host.last().resolve("late but fine");
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    expect(cancel.elements()).toEqual([]);
    expect(events.onSuccess.mock.calls).toEqual([["late but fine"]]);
    expect(host.calls).toHaveLength(1);
  });

  test("J7: cancelling aborts the call, says that the agent may exist, keeps what was typed, and frees the form", async () => {
    const { host, name } = await waitLong();
    await cancel.click();
    expect(host.last().context.signal.aborted).toBe(true);
    await expect.element(page.getByRole("alert")).toHaveTextContent(form.cancelled);
    await expect.element(name).toHaveValue("typed");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    const [first, second] = host.calls;
    expect(second?.context.signal.aborted).toBe(false);
    expect(second?.context.idempotencyKey).toBe(first?.context.idempotencyKey);
    expect(second?.context.attempt).toBe(2);
  });

  test.each(["resolve", "reject"] as const)(
    "J8: what comes after cancelling is ignored (%s)",
    async (ending) => {
      const { host, events } = await waitLong();
      await cancel.click();
      host.last()[ending](new Error("late"));
      await settled();
      await expect.element(page.getByRole("alert")).toHaveTextContent(form.cancelled);
      expect(events.onSuccess).not.toHaveBeenCalled();
      expect(events.onError).not.toHaveBeenCalled();
    },
  );

  test("J8: a late answer to a cancelled call does not end the call after it", async () => {
    const { host, events } = await waitLong();
    await cancel.click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.calls[0]?.resolve("first");
    await settled();
    await expect.element(submit).toHaveAttribute("aria-disabled", "true");
    host.calls[1]?.resolve("second");
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    expect(events.onSuccess.mock.calls).toEqual([["second"]]);
  });

  test.each([
    ["waiting on", keepWaiting],
    ["cancelling", cancel],
  ])("P22: %s leaves the focus in the form", async (_, choice) => {
    const { container } = await waitLong();
    await choice.click();
    await settled();
    expect(document.activeElement).not.toBe(document.body);
    expect(container.contains(document.activeElement)).toBe(true);
  });
});

test.each(["resolve", "reject"] as const)(
  "J11, P5: a form that goes away aborts its call and stays silent (%s afterwards)",
  async (ending) => {
    const [{ words }] = languages;
    const host = createHost();
    const told = vi.fn();
    const { unmount, submit } = showForm(words, {
      onSubmit: host.onSubmit,
      onSuccess: told,
      onError: told,
      onChange: told,
      submitTimeoutMs: 50,
    });
    told.mockClear();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    unmount();
    expect(host.last().context.signal.aborted).toBe(true);
    host.last()[ending](new Error("late"));
    await settled(120);
    expect(told).not.toHaveBeenCalled();
  },
);

test("J22: without a connection the form says so, and may still be sent", async () => {
  const [{ words }] = languages;
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const host = createHost();
  const { submit } = showForm(words, { onSubmit: host.onSubmit });
  await expect.element(page.getByText(words.form.offline)).toBeVisible();
  await submit.click();
  await expect.poll(() => host.calls.length).toBe(1);
  host.last().resolve();
  offline.mockReturnValue(true);
  window.dispatchEvent(new Event("online"));
  await expect.element(page.getByText(words.form.offline)).not.toBeInTheDocument();
  offline.mockRestore();
});
