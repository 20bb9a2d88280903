import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { type CalendarChoice, type GoogleCalendarConnection, SubmitError } from "../../../src/index.js";
import { token } from "../../setup/token.js";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, field, languages, say, showForm, toggle } from "../show.js";

describe.each(languages)("the calendar in $language", ({ words }) => {
  const { fields, form, secret } = words;
  const submit = button(form.submit);
  const switchOn = toggle(fields["tools.googleCalendar"].label);
  const calendarId = field(fields["googleCalendarSettings.calendarId"].label);
  const title = field(fields["googleCalendarSettings.eventTitle"].label);
  const zone = page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label });
  const access = page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true });
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
    await access.fill(token("access"));
    await refresh.fill(token("refresh"));
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
      accessToken: token("access"),
      refreshToken: token("refresh"),
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

  test("one token without the other is refused, at the missing one", async () => {
    const host = createHost();
    showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: {
        agentName: "N",
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "c" },
      },
    });
    await access.fill(`  ${token("access")}\n `);
    await submit.click();
    await expect.element(refresh).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(refresh)).toContain(words.issues["token.pair"]);
    await expect.element(access).not.toHaveAttribute("aria-invalid");
    await refresh.fill(token("re fresh"));
    await submit.click();
    await expect.poll(() => descriptionOf(refresh)).toContain(words.issues["token.format"]);
    await button(secret.clear).last().click();
    await expect.element(refresh).toHaveFocus();
    await refresh.fill(token("refresh"));
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: token("access"),
      refreshToken: token("refresh"),
    });
    host.last().resolve();
  });
});

describe.each(languages)("connecting Google Calendar in $language", ({ words }) => {
  const { fields, secret } = words;
  const connectButton = button(secret.connect);
  const calendarId = field(fields["googleCalendarSettings.calendarId"].label);
  interface Grant {
    calendarId?: string;
    calendarName?: string;
    accessToken?: string;
    refreshToken?: string;
  }

  function showConnect(more: Partial<GoogleCalendarConnection> = {}) {
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
      googleCalendar: { connect, ...more },
      defaultValue: { agentName: "N", tools: { googleCalendar: true } },
    });
    return { host, grants, ...shown };
  }

  test("what the host grants is sent, and no token field is there", async () => {
    const { host, grants, submit } = showConnect();
    expect(page.getByLabelText(fields["googleCalendarSettings.accessToken"].label).elements()).toEqual([]);
    await expect.element(page.getByText(secret.notConnected)).toBeVisible();
    await connectButton.click();
    await expect.element(page.getByText(secret.connecting)).toBeVisible();
    expect(page.getByText(secret.notConnected).elements()).toEqual([]);
    grants[0]?.give({
      calendarId: "g@x",
      calendarName: "نور",
      accessToken: token("a1"),
      refreshToken: token("r1"),
    });
    await expect.element(page.getByText(say(secret.connectedAs, { name: "نور" }, words))).toBeVisible();
    await expect.element(field(fields["googleCalendarSettings.calendarId"].label)).toHaveValue("g@x");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      calendarId: "g@x",
      calendarName: "نور",
      accessToken: token("a1"),
      refreshToken: token("r1"),
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

  test.each([
    null,
    "a text",
    { accessToken: 7, refreshToken: 8 },
    { accessToken: { value: "x" }, refreshToken: null },
    { calendarId: 7 },
    { calendarId: "c", calendarName: ["n"] },
  ])("a grant of the wrong kind, %j, is a refusal and takes nothing away", async (grant) => {
    const { host, grants, submit } = showConnect();
    await connectButton.click();
    grants[0]?.give({ calendarId: "c", accessToken: token("a"), refreshToken: token("r") });
    await button(secret.change).click();
    grants[1]?.give(grant as Grant);
    await expect.element(page.getByText(secret.refused)).toBeVisible();
    await expect.element(calendarId).toHaveValue("c");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: token("a"),
      refreshToken: token("r"),
    });
    host.last().resolve();
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

  test("O1: a form without a calendar is told to connect one, or to name it", async () => {
    const { host, submit } = showConnect();
    await submit.click();
    await expect.element(page.getByText(secret.connectFirst)).toBeVisible();
    expect(descriptionOf(connectButton)).toContain(secret.connectFirst);
    expect(host.calls).toEqual([]);
    await calendarId.fill("typed@x");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
  });

  test("O5, I48: of two attempts the last one counts, whichever is answered last", async () => {
    const { grants } = showConnect();
    await connectButton.click();
    await button(secret.cancelConnect).click();
    await connectButton.click();
    expect(grants.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    grants[1]?.give({ calendarId: "second" });
    await expect.element(calendarId).toHaveValue("second");
    grants[0]?.give({ calendarId: "first", accessToken: token("first") });
    await settled();
    await expect.element(calendarId).toHaveValue("second");
  });

  test("J26: while access is being asked for the form is not sent, and says why", async () => {
    const { host, grants, submit } = showConnect();
    await calendarId.fill("typed@x");
    await connectButton.click();
    await submit.click();
    await expect.element(page.getByText(words.issues["calendar.connecting"]).first()).toBeVisible();
    expect(host.calls).toEqual([]);
    grants[0]?.give({ accessToken: token("a"), refreshToken: token("r") });
    await expect.poll(() => page.getByText(words.issues["calendar.connecting"]).elements()).toEqual([]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject({
      accessToken: token("a"),
      refreshToken: token("r"),
    });
    host.last().resolve();
  });

  test("O11: access that has expired is said at the button, and everything else stays", async () => {
    const { host, grants, submit } = showConnect();
    await connectButton.click();
    grants[0]?.give({ calendarId: "c", accessToken: token("a"), refreshToken: token("r") });
    await expect.element(calendarId).toHaveValue("c");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    const expired = "Google access has expired. Connect again.";
    host.last().reject(new SubmitError({ fieldErrors: { "googleCalendarSettings.accessToken": expired } }));
    await expect.poll(() => descriptionOf(button(secret.change))).toEqual([expired]);
    await expect.element(calendarId).toHaveValue("c");
    await button(secret.change).click();
    grants[1]?.give({ accessToken: token("a2"), refreshToken: token("r2") });
    await expect.poll(() => descriptionOf(button(secret.change))).toEqual([]);
  });

  describe("the list of calendars", () => {
    const list = page.getByRole("combobox", { name: secret.calendars, exact: true });

    test("fills the ID and the name of the one that is chosen", async () => {
      const { grants } = showConnect({
        calendars: () => Promise.resolve([{ id: "a@x", name: "عيادة نور" }, { id: "b@x" }]),
      });
      await connectButton.click();
      grants[0]?.give({ accessToken: token("a1"), refreshToken: token("r1") });
      await list.selectOptions("a@x");
      await expect.element(calendarId).toHaveValue("a@x");
      await expect
        .element(field(fields["googleCalendarSettings.calendarName"].label))
        .toHaveValue("عيادة نور");
      await expect
        .element(page.getByText(say(secret.connectedAs, { name: "عيادة نور" }, words)))
        .toBeVisible();
      await list.selectOptions("b@x");
      await expect.element(field(fields["googleCalendarSettings.calendarName"].label)).toHaveValue("");
      await calendarId.fill("typed@x");
      await expect.element(list).toHaveValue("");
    });

    test("an ID that is typed is not said to be connected to the calendar that was", async () => {
      const { grants } = showConnect({ calendars: () => Promise.resolve([{ id: "g@x", name: "نور" }]) });
      const told = page.getByText(say(secret.connectedAs, { name: "نور" }, words));
      await connectButton.click();
      grants[0]?.give({ calendarId: "g@x", calendarName: "نور" });
      await expect.element(told).toBeVisible();
      await calendarId.fill("typed@x");
      await expect.element(page.getByText(secret.connected)).toBeVisible();
      expect(told.elements()).toEqual([]);
      await calendarId.fill("g@x");
      await expect.element(told).toBeVisible();
    });

    test("with one calendar in it chooses that one", async () => {
      const { grants } = showConnect({ calendars: () => Promise.resolve([{ id: "only@x" }]) });
      await connectButton.click();
      grants[0]?.give({});
      await expect.element(calendarId).toHaveValue("only@x");
    });

    test("that cannot be fetched is said, may be asked for again, and keeps the connection", async () => {
      let asked = 0;
      const { grants } = showConnect({
        calendars: () => {
          asked += 1;
          return asked === 1 ? Promise.reject(new Error("canary")) : Promise.resolve([]);
        },
      });
      await connectButton.click();
      grants[0]?.give({ accessToken: token("a"), refreshToken: token("r") });
      await expect.element(page.getByText(secret.calendarsFailed)).toBeVisible();
      await expect.element(page.getByText(secret.connected)).toBeVisible();
      await button(secret.retryCalendars).click();
      await expect.element(page.getByText(secret.noCalendars)).toBeVisible();
    });

    test.each([undefined, null, "x", { length: 3 }, [null, 7, { id: "" }, { id: 4 }, [], { name: "n" }]])(
      "holds nothing to choose when the host gives %j",
      async (given) => {
        const { grants } = showConnect({
          calendars: () => Promise.resolve(given as unknown as CalendarChoice[]),
        });
        await connectButton.click();
        grants[0]?.give({});
        await expect.element(page.getByText(secret.noCalendars)).toBeVisible();
      },
    );
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
