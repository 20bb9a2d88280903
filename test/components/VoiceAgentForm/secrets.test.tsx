import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PayloadPreview, SubmitError, type VoiceAgentFormHandle } from "../../../src/index.js";
import { placesOfTokens } from "../../setup/placesOfTokens.js";
import { token } from "../../setup/token.js";
import { CANARY } from "../canary.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, languages, show, showForm } from "../show.js";

const { accessToken: ACCESS, refreshToken: REFRESH } = CANARY;

describe.each(languages)("tokens in $language", ({ words }) => {
  const { fields, form, secret } = words;
  const label = (name: "accessToken" | "refreshToken") => fields[`googleCalendarSettings.${name}`].label;
  const tokenField = (name: "accessToken" | "refreshToken") =>
    page.getByLabelText(label(name), { exact: true });
  const start = {
    agentName: "Noor",
    tools: { googleCalendar: true },
    googleCalendarSettings: { calendarId: "c" },
  };

  test("P31, I44, O19: they are nowhere but in the argument of onSubmit", async () => {
    const host = createHost();
    const drafts: unknown[] = [];
    const errors: unknown[] = [];
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const { unmount, submit, name } = showForm(words, {
      onSubmit: host.onSubmit,
      onChange: (draft: unknown) => drafts.push(structuredClone(draft)),
      onError: (error: unknown) => errors.push(error),
      defaultValue: { ...start, agentName: "" },
      ref,
    } as never);
    const look = (moment: string) => expect(placesOfTokens(), moment).toEqual([]);

    await tokenField("accessToken").fill(ACCESS);
    await tokenField("refreshToken").fill(REFRESH);
    expect(document.documentElement.outerHTML).not.toContain("canary");
    await userEvent.tab();
    look("after they were left");
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    look("after a submit with an empty name");
    await name.fill("Noor");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    look("while the call is open");
    host
      .last()
      .reject(new SubmitError({ fieldErrors: { "googleCalendarSettings.accessToken": "token.format" } }));
    await expect.element(tokenField("accessToken")).toHaveAttribute("aria-invalid", "true");
    look("after the server refused");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve({ id: "agent" });
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    look("after the agent was created");
    expect(JSON.stringify([drafts, errors, ref.current?.getDraft(), ref.current?.validate()])).not.toContain(
      "canary",
    );
    for (const { payload } of host.calls) {
      expect(payload.googleCalendarSettings).toMatchObject({ accessToken: ACCESS, refreshToken: REFRESH });
    }
    unmount();
    await settled();
    expect(placesOfTokens()).toEqual([]);
  });

  test("P31, T6: a server that quotes a token is shown without it", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit, defaultValue: start });
    await tokenField("accessToken").fill(ACCESS);
    await tokenField("refreshToken").fill(`${REFRESH} `);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    const text = `Google said no to ${ACCESS} and ${REFRESH}.`;
    host
      .last()
      .reject(
        new SubmitError({ message: text, fieldErrors: { agentName: text, [`params.${ACCESS}`]: text } }),
      );
    await expect
      .element(page.getByText("Google said no to [redacted] and [redacted].").first())
      .toBeVisible();
    expect(placesOfTokens()).toEqual([]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().reject(new SubmitError(text));
    await expect
      .element(page.getByText("Google said no to [redacted] and [redacted].").first())
      .toBeVisible();
    expect(placesOfTokens()).toEqual([]);
  });

  test("P31: tokens that came with the starting values are not shown, and are sent", async () => {
    const host = createHost();
    const settings = { calendarId: "c", accessToken: ACCESS, refreshToken: REFRESH };
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { ...start, googleCalendarSettings: settings },
    });
    await expect.element(tokenField("accessToken")).toHaveAttribute("data-filled");
    expect(placesOfTokens()).toEqual([]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: ACCESS,
      refreshToken: REFRESH,
    });
    host.last().resolve();
  });

  test("O14, A31, T4, T8, T9: their fields are masked, and kept from password managers and spelling services", async () => {
    showForm(words, { defaultValue: start });
    for (const name of ["accessToken", "refreshToken"] as const) {
      const control = tokenField(name);
      await expect.element(control).toHaveAttribute("type", "password");
      await expect.element(control).toHaveAttribute("autocomplete", "off");
      await expect.element(control).toHaveAttribute("spellcheck", "false");
      await expect.element(control).toHaveAttribute("autocapitalize", "off");
      await expect.element(control).toHaveAttribute("translate", "no");
      await expect.element(control).toHaveAttribute("data-1p-ignore");
      await expect.element(control).toHaveAttribute("data-bwignore");
      await expect.element(control).toHaveAttribute("data-lpignore", "true");
      await expect.element(control).toHaveAttribute("data-sentry-mask");
      expect(elementOf(control).name).toBe("");
    }
  });

  test("a pasted token is taken, and said to be there", async () => {
    const host = createHost();
    const { unmount: withoutElsewhere } = show(<input aria-label="Elsewhere" defaultValue={ACCESS} />);
    const { submit } = showForm(words, { onSubmit: host.onSubmit, defaultValue: start });
    const elsewhere = page.getByLabelText("Elsewhere");
    await elsewhere.click();
    await userEvent.keyboard("{Control>}a{/Control}");
    await userEvent.copy();
    withoutElsewhere();
    await tokenField("accessToken").click();
    await userEvent.paste();
    await expect.element(tokenField("accessToken")).toHaveValue(ACCESS);
    await tokenField("refreshToken").click();
    await userEvent.paste();
    await userEvent.tab();
    await expect.element(page.getByText(secret.filled).first()).toBeVisible();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: ACCESS,
      refreshToken: ACCESS,
    });
    host.last().resolve();
  });

  test("Ctrl+Z in the emptied field neither brings the token back into the document nor loses it", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit, defaultValue: start });
    await tokenField("accessToken").fill(ACCESS);
    await tokenField("refreshToken").click();
    await userEvent.keyboard(REFRESH);
    await userEvent.tab();
    await tokenField("refreshToken").click();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.element(tokenField("refreshToken")).toHaveValue("");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: ACCESS,
      refreshToken: REFRESH,
    });
    host.last().resolve();
  });

  test("leaving an entered token's field without typing keeps the token, typing replaces it", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit, defaultValue: start });
    await tokenField("accessToken").fill(ACCESS);
    await tokenField("refreshToken").fill(token("first"));
    await tokenField("accessToken").click();
    await tokenField("refreshToken").fill(REFRESH);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: ACCESS,
      refreshToken: REFRESH,
    });
    host.last().resolve();
  });

  test("O16, T10: a token is seen while its reader wants to, and masked again as soon as its field is left", async () => {
    showForm(words, { defaultValue: start });
    const control = tokenField("accessToken");
    const reveal = button(secret.show).first();
    await control.fill(ACCESS);
    await expect.element(control).toHaveAttribute("type", "password");
    await reveal.click();
    await expect.element(control).toHaveAttribute("type", "text");
    await expect.element(control).toHaveValue(ACCESS);
    await expect.element(control).toHaveFocus();
    await userEvent.tab();
    await expect.element(control).toHaveAttribute("type", "password");
    expect(placesOfTokens()).toEqual([]);
    // By keyboard: back over the field to its button, which brings the reader's own token back.
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await expect.element(reveal).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(control).toHaveFocus();
    await expect.element(control).toHaveValue(ACCESS);
    await reveal.click();
    await expect.element(control).toHaveAttribute("type", "password");
    await userEvent.tab();
    expect(placesOfTokens()).toEqual([]);
  });

  test("O16: while it is masked it cannot be copied or cut", async () => {
    const { name } = showForm(words, { defaultValue: start });
    const control = tokenField("accessToken");
    for (const take of [() => userEvent.copy(), () => userEvent.cut()]) {
      await name.click();
      await userEvent.keyboard("{Control>}a{/Control}");
      await userEvent.copy();
      await control.fill(ACCESS);
      await userEvent.keyboard("{Control>}a{/Control}");
      await take();
      await expect.element(control).toHaveValue(ACCESS);
      await name.click();
      await userEvent.keyboard("{Control>}a{/Control}");
      await userEvent.paste();
      await expect.element(name).toHaveValue("Noor");
    }
  });

  test("O16: tokens that the host brought are never shown", async () => {
    const settings = { calendarId: "c", accessToken: ACCESS, refreshToken: REFRESH };
    showForm(words, { defaultValue: { ...start, googleCalendarSettings: settings } });
    await button(secret.show).first().click();
    await expect.element(tokenField("accessToken")).toHaveFocus();
    expect(placesOfTokens()).toEqual([]);
  });

  test("the buttons of a token tell whose they are, under names that no field's label stands in", async () => {
    const settings = { calendarId: "c", accessToken: ACCESS, refreshToken: REFRESH };
    showForm(words, { defaultValue: { ...start, googleCalendarSettings: settings } });
    const labels = [label("accessToken"), label("refreshToken")];
    for (const name of [secret.show, secret.clear]) {
      const buttons = button(name).elements();
      expect(buttons.map((each) => each.ariaDescription)).toEqual(labels);
      expect(labels.filter((each) => name.toLowerCase().includes(each.toLowerCase()))).toEqual([]);
    }
    await expect.element(tokenField("accessToken")).toBeVisible();
  });

  test("a cleared token is not sent", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit, defaultValue: start });
    for (const name of ["accessToken", "refreshToken"] as const) {
      await tokenField(name).fill(ACCESS);
      await userEvent.tab();
      await button(secret.clear).click();
    }
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).not.toHaveProperty("accessToken");
    expect(host.last().payload.googleCalendarSettings).not.toHaveProperty("refreshToken");
    host.last().resolve();
  });

  test("P31: the payload that the form shows has its tokens redacted", async () => {
    showForm(words, { defaultValue: start, children: <PayloadPreview /> });
    await expect
      .element(page.getByRole("region", { name: words.payload.label }))
      .toHaveTextContent('"calendarId": "c"');
    showForm(words, {
      defaultValue: {
        ...start,
        googleCalendarSettings: { calendarId: "c", accessToken: ACCESS, refreshToken: REFRESH },
      },
      children: <PayloadPreview />,
    });
    await expect
      .element(page.getByRole("region", { name: words.payload.label }).nth(1))
      .toHaveTextContent('"accessToken": "[redacted]"');
    expect(placesOfTokens()).toEqual([]);
  });
});
