import * as React from "react";
import { createElement, type ElementType, StrictMode, Suspense } from "react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { cdp, page } from "vitest/browser";
import {
  type GoogleCalendarConnection,
  VoiceAgentForm,
  type VoiceAgentFormProps,
} from "../../../src/index.js";
import { token } from "../../setup/token.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, field, languages, show, showForm } from "../show.js";

// React 18 has no part that it hides: there a host hides an element.
const Activity = (React as { Activity?: ElementType }).Activity ?? "div";
const hidden = (is: boolean) => (Activity === "div" ? { hidden: is } : { mode: is ? "hidden" : "visible" });

const idsNow = () => [...document.querySelectorAll(".vak-form [id]")].map(({ id }) => id);

describe.each(languages)("a form in a page that changes around it, in $language", ({ words }) => {
  const name = field(words.fields.agentName.label);
  const submit = button(words.form.submit);

  function showHidden(props: VoiceAgentFormProps = {}) {
    const host = createHost();
    const form = <VoiceAgentForm messages={words} voices={[]} onSubmit={host.onSubmit} {...props} />;
    const element = (is: boolean) => createElement(Activity, hidden(is), form);
    const { rerender } = show(element(false));
    return { host, hide: (is: boolean) => rerender(<StrictMode>{element(is)}</StrictMode>) };
  }

  test("N7: what was typed is there again when a hidden form comes back, under the same ids", async () => {
    const { host, hide } = showHidden();
    await name.fill("Noor");
    const ids = idsNow();
    const control = elementOf(name);
    hide(true);
    expect(control.checkVisibility()).toBe(false);
    hide(false);
    await expect.element(name).toHaveValue("Noor");
    expect(idsNow()).toEqual(ids);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
  });

  test("N7: a form that is hidden while it is sent can be used when it comes back", async () => {
    const { host, hide } = showHidden();
    await name.fill("Noor");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    hide(true);
    await settled();
    hide(false);
    host.last().resolve();
    await settled();
    await expect.element(name).toHaveValue("Noor");
    await expect.element(submit).not.toHaveAttribute("aria-disabled", "true");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
  });

  test("N7: Google can be connected when a form comes back that was hidden meanwhile", async () => {
    const calls: AbortSignal[] = [];
    const never = ({ signal }: { signal: AbortSignal }) => {
      calls.push(signal);
      return new Promise<never>(() => undefined);
    };
    const connect = vi.fn<GoogleCalendarConnection["connect"]>(never);
    const { hide } = showHidden({
      defaultValue: { agentName: "Noor", tools: { googleCalendar: true } },
      googleCalendar: { connect, calendars: never },
    });
    const { secret } = words;
    /** Comes back to what was called off, which can be begun anew, or in React 18 to what still goes on. */
    async function comeBack(again: string, waiting: string) {
      await expect.element(page.getByText(waiting)).toBeVisible();
      hide(true);
      await settled();
      hide(false);
      if (calls.at(-1)?.aborted) await expect.element(button(again)).toBeVisible();
      await expect.poll(() => page.getByText(waiting).elements().length).toBe(calls.at(-1)?.aborted ? 0 : 1);
    }
    await button(secret.connect).click();
    await comeBack(secret.connect, secret.connecting);
    if (!calls.at(-1)?.aborted) await button(secret.cancelConnect).click();
    connect.mockResolvedValue({ accessToken: token("access"), refreshToken: token("refresh") });
    await button(secret.connect).click();
    await comeBack(secret.retryCalendars, secret.loadingCalendars);
    await expect.element(page.getByText(secret.connected)).toBeVisible();
  });

  test("N7: a token that was being typed is not in a field any more when a hidden form comes back", async () => {
    const { hide } = showHidden({ defaultValue: { agentName: "Noor", tools: { googleCalendar: true } } });
    const { label } = words.fields["googleCalendarSettings.accessToken"];
    const access = page.getByLabelText(label, { exact: true });
    await access.fill(token("access"));
    hide(true);
    await settled();
    hide(false);
    await expect.element(access).toHaveValue("");
    await expect.element(page.getByText(words.secret.filled)).toBeVisible();
  });

  test("N7: a neighbour that suspends takes nothing away", async () => {
    let arrive = () => undefined as unknown;
    const arrived = new Promise((resolve) => (arrive = () => resolve(undefined)));
    let isThere = false;
    void arrived.then(() => (isThere = true));
    function Neighbour({ wait }: { wait: boolean }) {
      // eslint's rule knows errors only: a promise is how a part suspends in every React since 18.
      if (wait && !isThere) throw arrived as unknown as Error;
      return <p>Neighbour</p>;
    }
    const element = (wait: boolean) => (
      <Suspense fallback={<p>Waiting</p>}>
        <VoiceAgentForm messages={words} voices={[]} onSubmit={() => undefined} />
        <Neighbour wait={wait} />
      </Suspense>
    );
    const { rerender } = show(element(false));
    await name.fill("Noor");
    const ids = idsNow();
    rerender(<StrictMode>{element(true)}</StrictMode>);
    await expect.element(page.getByText("Waiting")).toBeVisible();
    arrive();
    await expect.element(page.getByText("Neighbour")).toBeVisible();
    await expect.element(name).toHaveValue("Noor");
    expect(idsNow()).toEqual(ids);
  });

  test("N25: on paper its values can be read, and neither tokens nor buttons to send it are there", async () => {
    const print = (media: string) => cdp().send("Emulation.setEmulatedMedia" as never, { media } as never);
    onTestFinished(() => print(""));
    showForm(words, { defaultValue: { agentName: "Noor", tools: { googleCalendar: true } } });
    const access = page.getByLabelText(words.fields["googleCalendarSettings.accessToken"].label, {
      exact: true,
    });
    await access.fill(token("access"));
    const [control, sender] = [elementOf(access), elementOf(submit)];
    expect(control.value).not.toBe("");
    await print("print");
    expect(matchMedia("print").matches).toBe(true);
    expect(control.checkVisibility()).toBe(false);
    expect(sender.checkVisibility()).toBe(false);
    expect(elementOf(name).checkVisibility()).toBe(true);
    expect(elementOf(name).value).toBe("Noor");
  });

  test("N28: a call that is open while the page is kept in memory stays the only one, and is answered", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit });
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    for (const type of ["pagehide", "pageshow"])
      window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
    document.dispatchEvent(new Event("freeze"));
    document.dispatchEvent(new Event("resume"));
    elementOf(submit).click();
    await settled();
    expect(host.calls).toHaveLength(1);
    expect(host.last().context.signal.aborted).toBe(false);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
  });
});
