import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, field, languages, say, showForm, toggle } from "../show.js";

describe.each(languages)("the calendar in $language", ({ words }) => {
  const { fields, form, secret } = words;
  const submit = button(form.submit);
  const switchOn = toggle(fields["tools.googleCalendar"].label);
  const calendarId = field(fields["googleCalendarSettings.calendarId"].label);
  const title = field(fields["googleCalendarSettings.eventTitle"].label);
  const zone = page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label });
  const token = page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true });
  const refresh = page.getByLabelText(fields["googleCalendarSettings.refreshToken"].label, { exact: true });
  const week = {
    Sunday: [
      { from: "16:00", to: "21:00" },
      { from: "09:00", to: "12:00" },
    ],
  };

  test("O2: switched off its values are kept and not sent; switched on they are back", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit });
    expect(calendarId.elements()).toEqual([]);
    await switchOn.click();
    await calendarId.fill("noor@example.com");
    await title.fill("زيارة {agentName}");
    await token.fill("access");
    await refresh.fill("refresh");
    await switchOn.click();
    expect(calendarId.elements()).toEqual([]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).not.toHaveProperty("googleCalendarSettings");
    expect(host.last().payload.tools.googleCalendar).toBe(false);
    host.last().resolve();

    await switchOn.click();
    await expect.element(calendarId).toHaveValue("noor@example.com");
    await expect.element(title).toHaveValue("زيارة {agentName}");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      calendarId: "noor@example.com",
      eventTitle: "زيارة {agentName}",
      accessToken: "access",
      refreshToken: "refresh",
    });
    host.last().resolve();
  });

  test("H8: the zone is the browser's, shown before it is sent", async () => {
    const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const host = createHost();
    showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: {
        agentName: "N",
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "c", freeSlots: week },
      },
    });
    await expect.element(zone).not.toHaveValue("");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toEqual({
      calendarId: "c",
      eventTitle: "New meeting by {agentName}",
      meetingDuration: 30,
      timezone: here,
      freeSlots: {
        Monday: [],
        Tuesday: [],
        Wednesday: [],
        Thursday: [],
        Friday: [],
        Saturday: [],
        Sunday: [
          { from: "09:00", to: "12:00" },
          { from: "16:00", to: "21:00" },
        ],
      },
    });
    host.last().resolve();
  });

  test("H8, O17: required settings are asked for in words, each at its field", async () => {
    const host = createHost();
    showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", tools: { googleCalendar: true } },
    });
    await title.fill("\u200b");
    await zone.fill("");
    await submit.click();
    await expect.element(calendarId).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(calendarId)).toContain(words.required["googleCalendarSettings.calendarId"]);
    expect(descriptionOf(title)).toContain(words.required["googleCalendarSettings.eventTitle"]);
    expect(host.calls).toEqual([]);
  });

  test("O7: one token without the other is refused, at the missing one", async () => {
    const host = createHost();
    showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: {
        agentName: "N",
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "c" },
      },
    });
    await token.fill("  access\n ");
    await submit.click();
    await expect.element(refresh).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(refresh)).toContain(words.issues["token.pair"]);
    await expect.element(token).not.toHaveAttribute("aria-invalid");
    await refresh.fill("re fresh");
    await submit.click();
    await expect.poll(() => descriptionOf(refresh)).toContain(words.issues["token.format"]);
    await button(
      say(secret.clear, { label: fields["googleCalendarSettings.refreshToken"].label }, words),
    ).click();
    await expect.element(refresh).toHaveFocus();
    await refresh.fill("refresh");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: "access",
      refreshToken: "refresh",
    });
    host.last().resolve();
  });
});

describe.each(languages)("connecting Google Calendar in $language", ({ words }) => {
  const { fields, secret } = words;
  const connectButton = button(secret.connect);
  interface Grant {
    calendarId?: string;
    calendarName?: string;
    accessToken?: string;
    refreshToken?: string;
  }

  function showConnect() {
    const host = createHost();
    const grants: { signal: AbortSignal; give: (grant: Grant) => void; refuse: () => void }[] = [];
    const connect = vi.fn(
      ({ signal }: { signal: AbortSignal }) =>
        new Promise<Grant>((give, refuse) => {
          grants.push({ signal, give, refuse: () => refuse(new Error("canary")) });
        }),
    );
    const shown = showForm(words, {
      onSubmit: host.onSubmit,
      googleCalendar: { connect },
      defaultValue: { agentName: "N", tools: { googleCalendar: true } },
    });
    return { host, grants, ...shown };
  }

  test("what the host grants is sent, and no token field is there", async () => {
    const { host, grants, submit } = showConnect();
    expect(page.getByLabelText(fields["googleCalendarSettings.accessToken"].label).elements()).toEqual([]);
    await connectButton.click();
    await expect.element(page.getByText(secret.connecting)).toBeVisible();
    grants[0]?.give({ calendarId: "g@x", calendarName: "نور", accessToken: "a1", refreshToken: "r1" });
    await expect.element(page.getByText(say(secret.connectedAs, { name: "نور" }, words))).toBeVisible();
    await expect.element(field(fields["googleCalendarSettings.calendarId"].label)).toHaveValue("g@x");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      calendarId: "g@x",
      calendarName: "نور",
      accessToken: "a1",
      refreshToken: "r1",
    });
    host.last().resolve();
  });

  test("O4: cancelling aborts, and a late answer is ignored", async () => {
    const { grants } = showConnect();
    await connectButton.click();
    await button(secret.cancelConnect).click();
    expect(grants[0]?.signal.aborted).toBe(true);
    grants[0]?.give({ calendarId: "late" });
    await settled();
    await expect.element(field(fields["googleCalendarSettings.calendarId"].label)).toHaveValue("");
    await expect.element(connectButton).toBeVisible();
  });

  test("a refusal is said in our own words, and may be tried again", async () => {
    const { grants } = showConnect();
    await connectButton.click();
    grants[0]?.refuse();
    await expect.element(page.getByText(secret.refused)).toBeVisible();
    await connectButton.click();
    grants[1]?.give({});
    await expect.element(page.getByText(secret.connected)).toBeVisible();
  });

  test("P22: connecting leaves the focus in the form", async () => {
    const { grants, container } = showConnect();
    await connectButton.click();
    await settled();
    expect(container.contains(document.activeElement)).toBe(true);
    grants[0]?.give({ calendarId: "c" });
    await expect.element(button(secret.change)).toBeVisible();
    expect(container.contains(document.activeElement)).toBe(true);
  });

  test("J11: a form that goes away aborts the attempt", async () => {
    const { grants, unmount } = showConnect();
    await connectButton.click();
    unmount();
    expect(grants[0]?.signal.aborted).toBe(true);
    grants[0]?.give({ calendarId: "late" });
    await settled();
  });
});
