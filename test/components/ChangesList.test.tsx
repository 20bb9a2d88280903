import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { fromVoiceAgent, parseVoiceAgent } from "../../src/core/index.js";
import { fieldLabel } from "../../src/i18n/problemText.js";
import { formatClock, formatNumber } from "../../src/i18n/format.js";
import { ChangesList, type VoiceAgentFormProps } from "../../src/index.js";
import { dentistAnswer, dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { placesOfTokens } from "../setup/placesOfTokens.js";
import { token } from "../setup/token.js";
import { CANARY } from "./canary.js";
import { createHost } from "./host.js";
import { button, field, languages, say, showForm, toggle } from "./show.js";

const OTHER = token("access-another");
const ISOLATES = /[\u2068\u2069]/g;

describe.each(languages)("changes in $language", ({ words }) => {
  const { fields, changes, values } = words;
  const language = words.locale === "ar" ? "ar" : "en";
  const list = page.getByRole("region", { name: changes.title, exact: true });
  const name = field(fields.agentName.label);
  const threshold = field(fields.silenceThreshold.label);
  const access = page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true });
  const start = dentistWithCalendar(language);
  const undoOf = (label: string) =>
    list.getByRole("button", { name: say(changes.undoOne, { label }, words) });
  const undoAll = list.getByRole("button", { name: changes.undoAll, exact: true });

  function showChanges(props: VoiceAgentFormProps = {}) {
    const host = createHost();
    const dirty: boolean[] = [];
    const shown = showForm(words, {
      onSubmit: host.onSubmit,
      onDirtyChange: (is) => dirty.push(is),
      voices: someVoices(language),
      defaultValue: start,
      aside: <ChangesList />,
      ...props,
    });
    return { host, dirty, ...shown };
  }

  /** What the list says: the label of each change, then its terms with their lines. */
  const told = () =>
    [...list.element().querySelectorAll("li")].map((item) =>
      [...item.querySelectorAll(".vak-change-head .vak-label, dt, dd > span")].map((part) =>
        part.textContent.replaceAll(ISOLATES, ""),
      ),
    );

  test("at first there are none, and nothing to undo", async () => {
    showChanges();
    await expect.element(list.getByText(changes.empty)).toBeVisible();
    expect(told()).toEqual([]);
    expect(list.getByRole("button").elements()).toEqual([]);
  });

  test("what was is struck through, and that there was nothing is not", async () => {
    showChanges({ defaultValue: { ...start, outcome: null } });
    await name.fill("Noor 2");
    await field(fields.outcome.label).fill("A summary.");
    const isStruck = (selector: string) => {
      const parts = [...list.element().querySelectorAll(selector)];
      expect(parts).toHaveLength(1);
      // A line through what stands around it goes through the part as well.
      return parts.some((part) =>
        [part, part.parentElement ?? part].some(
          (each) => getComputedStyle(each).textDecorationLine === "line-through",
        ),
      );
    };
    await expect.poll(told).toHaveLength(2);
    expect(isStruck("[data-old] > .vak-change-line")).toBe(true);
    expect(isStruck("[data-old] > .vak-change-none")).toBe(false);
  });

  test("each is told against the start in words, in the form's order", async () => {
    const { container } = showChanges();
    await toggle(fields["tools.smartCallEnd"].label).click();
    await threshold.fill("٩٠٠");
    await name.fill("نور VIP");
    const hiba = someVoices(language)[1];
    await page.getByRole("radio", { name: hiba?.name ?? "", exact: true }).click();
    await button(say(words.pokeMessages.remove, { number: 1 }, words)).click();
    await field(say(words.params.value, { number: 1 }, words)).fill("VIP");
    await page
      .getByRole("radio", { name: words.languages[language === "ar" ? "en" : "ar"], exact: true })
      .click();
    await field(fields.outcome.label).fill("");
    const [caller] = Object.values(start.params);
    const param = (value: string) => say(values.param, { name: "caller_name", value }, words);
    await expect.poll(told).toEqual([
      [fields.agentName.label, changes.before, start.agentName, changes.after, "نور VIP"],
      [
        fields.lang.label,
        changes.before,
        words.languages[language],
        changes.after,
        words.languages[language === "ar" ? "en" : "ar"],
      ],
      [fields.pokeMessages.label, changes.removed, start.pokeMessages[0]],
      [fields.params.label, changes.removed, param(caller ?? ""), changes.added, param("VIP")],
      [fields.voiceId.label, changes.before, someVoices(language)[0]?.name, changes.after, hiba?.name],
      [fields.silenceThreshold.label, changes.before, formatNumber(800, words.locale), changes.after, "٩٠٠"],
      [fields.outcome.label, changes.before, start.outcome, changes.after, values.empty],
      [fields["tools.smartCallEnd"].label, changes.before, values.on, changes.after, values.off],
    ]);
    expect(container.querySelectorAll(".vak-changes dd > span[dir=auto]").length).toBeGreaterThan(10);
  });

  test("a day's slots are told as its times", async () => {
    const freeSlots = { ...start.googleCalendarSettings.freeSlots, Monday: [{ from: "10:00", to: "11:30" }] };
    const { change } = showChanges();
    await name.fill("Mine");
    change({
      defaultValue: {
        ...start,
        googleCalendarSettings: { ...start.googleCalendarSettings, freeSlots },
      },
    });
    // The start is another now: what differs from it is the name alone.
    await expect.poll(() => told().map(([label]) => label)).toEqual([fields.agentName.label]);
    const monday = fieldLabel("googleCalendarSettings.freeSlots.Monday", words, words.locale);
    const from = field(fieldLabel("googleCalendarSettings.freeSlots.Monday.0.from", words, words.locale));
    await from.fill("09:00");
    await threshold.click();
    const clock = (minute: number) => formatClock(minute, words.locale);
    const range = (one: number, other: number) =>
      say(words.slots.range, { from: clock(one), to: clock(other) }, words);
    await expect
      .poll(told)
      .toContainEqual([
        monday,
        changes.before,
        range(10 * 60, 11.5 * 60),
        changes.after,
        range(9 * 60, 11.5 * 60),
      ]);
  });

  test("one is undone alone: the field has its old value, the focus stays in the list, and it is said", async () => {
    const { host, submit } = showChanges();
    await name.fill("Other");
    await toggle(fields.realTime.label).click();
    await undoOf(fields.agentName.label).click();
    await expect.element(name).toHaveValue(start.agentName);
    await expect.element(toggle(fields.realTime.label)).toBeChecked();
    await expect.poll(() => told().map(([label]) => label)).toEqual([fields.realTime.label]);
    await expect.element(list).toHaveFocus();
    const status = list.getByRole("status");
    await expect
      .element(status)
      .toHaveTextContent(say(changes.undone, { label: fields.agentName.label }, words));
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ agentName: start.agentName, realTime: true });
    host.last().resolve();
  });

  test("all are undone at once; there is nothing to lose afterwards", async () => {
    const { dirty } = showChanges();
    await name.fill("Other");
    expect(undoAll.elements()).toEqual([]);
    await threshold.fill("1,5");
    await button(say(words.params.remove, { number: 1 }, words)).click();
    await undoAll.click();
    await expect.element(name).toHaveValue(start.agentName);
    await expect.element(threshold).toHaveValue("800");
    await expect.element(field(say(words.params.name, { number: 1 }, words))).toHaveValue("caller_name");
    await expect.element(list.getByText(changes.empty)).toBeVisible();
    await expect.element(list).toHaveFocus();
    await expect.element(list.getByRole("status")).toHaveTextContent(changes.allUndone);
    expect(dirty).toEqual([true, false]);
  });

  test("P31: of a token it says that one was entered, and takes it back", async () => {
    const { host, submit } = showChanges();
    const refresh = page.getByLabelText(fields["googleCalendarSettings.refreshToken"].label, { exact: true });
    const { label } = fields["googleCalendarSettings.accessToken"];
    await access.fill(CANARY.accessToken);
    await refresh.fill(CANARY.refreshToken);
    await name.click();
    await expect.poll(told).toEqual([
      [label, changes.before, values.empty, changes.after, values.secret],
      [
        fields["googleCalendarSettings.refreshToken"].label,
        changes.before,
        values.empty,
        changes.after,
        values.secret,
      ],
    ]);
    expect(placesOfTokens()).toEqual([]);
    await undoAll.click();
    await expect.element(access).not.toHaveAttribute("data-filled");
    await expect.element(refresh).not.toHaveAttribute("data-filled");
    await expect.element(list.getByText(changes.empty)).toBeVisible();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(JSON.stringify(host.last().payload)).not.toContain(CANARY.accessToken);
    host.last().resolve();
  });

  test("P31: one that came with the start is no change; once it is removed or replaced that is told", async () => {
    const settings = { ...start.googleCalendarSettings, ...CANARY };
    const { host, submit } = showChanges({ defaultValue: { ...start, googleCalendarSettings: settings } });
    const { label } = fields["googleCalendarSettings.accessToken"];
    await expect.element(list.getByText(changes.empty)).toBeVisible();
    await button(words.secret.clear).first().click();
    await expect.element(undoOf(label)).toBeVisible();
    expect(told()).toEqual([[label, changes.before, values.secret, changes.after, values.empty]]);
    expect(placesOfTokens()).toEqual([]);
    await access.fill(OTHER);
    await name.click();
    await expect.poll(told).toEqual([[label, changes.before, values.secret, changes.after, values.secret]]);
    expect(placesOfTokens()).toEqual([]);
    await undoOf(label).click();
    await expect.element(access).toHaveAttribute("data-filled");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject(CANARY);
    host.last().resolve();
  });

  test("what the API did not tell is not known before, until it is undone again", async () => {
    const agent = fromVoiceAgent(parseVoiceAgent(dentistAnswer(language)));
    showChanges({ mode: "edit", defaultValue: agent });
    const { label } = fields["tools.smartCallEnd"];
    const flag = page.getByRole("radiogroup", { name: label, exact: true });
    await flag.getByRole("radio", { name: words.unknown.off, exact: true }).click();
    await expect.poll(told).toEqual([[label, changes.before, values.unknown, changes.after, values.off]]);
    await undoOf(label).click();
    await expect
      .element(flag.getByRole("radio", { name: words.unknown.unchanged, exact: true }))
      .toBeChecked();
    await expect.element(list.getByText(changes.empty)).toBeVisible();
  });

  test("of a long text the place of the change is told, of many rows the first", async () => {
    const preamble = "One sentence of many. ".repeat(200);
    showChanges({ defaultValue: { ...start, preamble, pokeMessages: [] } });
    await field(fields.preamble.label).fill(`${preamble}And an end.`);
    await expect.poll(() => told().at(0)?.[0]).toBe(fields.preamble.label);
    const lines = told()[0] ?? [];
    expect(lines.at(-1)).toContain("And an end.");
    expect(lines.join("").length).toBeLessThan(800);
    for (let count = 0; count < 8; count += 1) {
      await button(words.pokeMessages.add).click();
      await field(say(words.pokeMessages.item, { number: count + 1 }, words)).fill(`Row ${count}`);
    }
    await expect
      .poll(() => told()[1])
      .toEqual([
        fields.pokeMessages.label,
        changes.added,
        ...[0, 1, 2, 3, 4, 5].map((row) => `Row ${row}`),
        say(changes.more, { count: 2 }, words),
      ]);
  });

  test("what the host fixes is not told", async () => {
    const { change } = showChanges();
    await name.fill("Other");
    await threshold.fill("900");
    change({ fixedValues: { silenceThreshold: 600 } });
    await expect.poll(() => told().map(([label]) => label)).toEqual([fields.agentName.label]);
  });

  test.each(["readOnly", "disabled"] as const)("%s: they can be read and not undone", async (lock) => {
    const { change } = showChanges();
    await name.fill("Other");
    await threshold.fill("900");
    await expect.element(undoAll).toBeVisible();
    change({ [lock]: true });
    await expect.element(undoAll).not.toBeInTheDocument();
    await expect.poll(told).toHaveLength(2);
    expect(list.getByRole("button").elements()).toEqual([]);
  });

  test("what was sent is what changes are counted against", async () => {
    const { host, submit } = showChanges();
    await name.fill("Sent");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    await expect.poll(told).toHaveLength(1);
    host.last().resolve();
    await expect.element(list.getByText(changes.empty)).toBeVisible();
    await name.fill("Later");
    await expect
      .poll(told)
      .toEqual([[fields.agentName.label, changes.before, "Sent", changes.after, "Later"]]);
    await undoOf(fields.agentName.label).click();
    await expect.element(name).toHaveValue("Sent");
  });
});
