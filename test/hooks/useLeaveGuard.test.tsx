import { type Ref, useState } from "react";
import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import {
  useLeaveGuard,
  VoiceAgentForm,
  type VoiceAgentFormHandle,
  type VoiceAgentFormProps,
} from "../../src/index.js";
import { createHost } from "../components/host.js";
import { button, field, languages, show, showForm } from "../components/show.js";

function Guarded({ handle, ...props }: VoiceAgentFormProps & { handle?: Ref<VoiceAgentFormHandle> }) {
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty);
  return <VoiceAgentForm voices={[]} {...props} ref={handle ?? null} onDirtyChange={setDirty} />;
}

/** Whether the browser would ask before the page is left now. */
const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

describe.each(languages)("leaving the page in $language", ({ words }) => {
  const name = field(words.fields.agentName.label);
  const submit = button(words.form.submit);
  const handle: { current: VoiceAgentFormHandle | null } = { current: null };

  function showGuarded() {
    const host = createHost();
    const shown = show(
      <Guarded
        messages={words}
        onSubmit={host.onSubmit}
        defaultValue={{ agentName: "Noor" }}
        handle={handle}
      />,
    );
    return { host, ...shown };
  }

  test("J31: it is asked for while something would be lost, and only then", async () => {
    showGuarded();
    await expect.element(name).toHaveValue("Noor");
    expect(asks()).toBe(false);
    await name.fill("Noor 2");
    await expect.poll(asks).toBe(true);
    await name.fill("Noor");
    await expect.poll(asks).toBe(false);
    await name.fill("Noor 3");
    await expect.poll(asks).toBe(true);
    handle.current?.reset();
    await expect.poll(asks).toBe(false);
  });

  test("J31: while a call is open and after it failed it is asked for, after success no more", async () => {
    const { host } = showGuarded();
    await name.fill("Noor 2");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(asks()).toBe(true);
    host.last().reject(new Error("no"));
    await expect.element(page.getByText(words.form.failed)).toBeVisible();
    expect(asks()).toBe(true);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    await expect.poll(asks).toBe(false);
    await name.fill("Noor 4");
    await expect.poll(asks).toBe(true);
  });

  test("J31: what is typed while a call is open is something to lose, once it has succeeded too", async () => {
    const { host } = showGuarded();
    await name.fill("Noor 2");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    await name.fill("Noor 2, later");
    host.last().resolve();
    await expect.poll(() => document.querySelector("[data-status=submitting]")).toBeNull();
    expect(asks()).toBe(true);
  });

  test("J31: a form that has gone leaves nothing to ask for", async () => {
    const { unmount } = showGuarded();
    await name.fill("Noor 2");
    await expect.poll(asks).toBe(true);
    unmount();
    expect(asks()).toBe(false);
  });

  test("J31: no form asks by itself", async () => {
    const dirty: boolean[] = [];
    const shown = showForm(words, { onDirtyChange: (is) => dirty.push(is) });
    await shown.name.fill("Noor 2");
    await expect.poll(() => dirty).toEqual([true]);
    expect(asks()).toBe(false);
  });
});
