import { vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type FreeSlots, type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { formatClock, formatList, weekdayName } from "../../../src/i18n/format.js";
import type { Messages } from "../../../src/i18n/en.js";
import { FreeSlotsEditor, type FreeSlotsEditorProps, type FreeSlotsState } from "../../../src/index.js";
import { button, elementOf, say, show, toggle } from "../show.js";

/** The editor on a page of its own, with what the host receives and how its parts are called. */
export function showEditor(words: Messages, props: FreeSlotsEditorProps = {}) {
  const onChange = vi.fn<(value: FreeSlots, state: FreeSlotsState) => void>();
  const shown = show(
    <>
      <button type="button">before</button>
      <FreeSlotsEditor messages={words} onChange={onChange} {...props} />
      <button type="button">after</button>
    </>,
  );
  return { ...partsOf(words), ...shown, ...receivedBy(onChange) };
}

/** What a host got through `onChange`. */
export function receivedBy(
  onChange: ReturnType<typeof vi.fn<(value: FreeSlots, state: FreeSlotsState) => void>>,
) {
  return {
    onChange,
    value: () => onChange.mock.lastCall?.[0],
    state: () => onChange.mock.lastCall?.[1],
    /** The slots of a day as the host has them now, `09:00-12:00 13:00-17:00`. */
    got: (day: Weekday) => onChange.mock.lastCall && line(onChange.mock.lastCall[0][day]),
    /** What is wrong by the host's knowledge, as `Monday.0.to code`. */
    wrong: () => onChange.mock.lastCall?.[1].issues.map(({ path, code }) => `${path.join(".")} ${code}`),
  };
}

/** A day's slots in one line. */
export const line = (slots: FreeSlots[Weekday]) => slots.map(({ from, to }) => `${from}-${to}`).join(" ");

/** How a person finds the parts of the editor: by the names that the catalog gives them. */
export function partsOf(words: Messages) {
  const { slots } = words;
  const named = (message: Parameters<typeof say>[0], params: Parameters<typeof say>[1]) =>
    say(message, params, words);
  const name = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), words.locale);
  const time = (label: string) => page.getByLabelText(label, { exact: true });
  return {
    name,
    from: (day: Weekday, number = 1) => time(named(slots.from, { day: name(day), number })),
    to: (day: Weekday, number = 1) => time(named(slots.to, { day: name(day), number })),
    add: (day: Weekday) => button(named(slots.add, { day: name(day) })),
    remove: (day: Weekday, number = 1) => button(named(slots.remove, { day: name(day), number })),
    copy: (day: Weekday) => button(named(slots.copy, { day: name(day) })),
    merge: (day: Weekday) => button(named(slots.merge, { day: name(day) })),
    mergeTouching: (day: Weekday) => button(named(slots.mergeTouching, { day: name(day) })),
    split: (day: Weekday, number = 1) => button(named(slots.overnightLabel, { day: name(day), number })),
    open: (day: Weekday) => toggle(named(slots.open, { day: name(day) })),
    untilMidnight: (day: Weekday, number = 1) =>
      button(named(slots.untilMidnightLabel, { day: name(day), number, time: shownTime("24:00", words) })),
    group: (day: Weekday) => page.getByRole("group", { name: name(day), exact: true }),
    /** The question before a copy to some days, asked on the day that is copied. */
    question: (days: readonly Weekday[]) =>
      page.getByRole("group", {
        name: named(slots.copyAsk, { days: formatList(days.map(name), words.locale) }),
        exact: true,
      }),
    apply: button(slots.copyApply),
    replace: button(slots.copyReplace),
    back: button(slots.copyBack),
    preset: (message: string) => named(message, { from: 9, to: 5 }),
    presets: button(slots.presets),
    /** Chooses a week to fill in from the menu. */
    async fill(label: string) {
      await button(slots.presets).click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
    },
    undo: button(slots.undo),
    redo: button(slots.redo),
    view: (label: string) => page.getByRole("radio", { name: label, exact: true }),
    check: (label: string) => page.getByRole("checkbox", { name: label, exact: true }),
    /** The times of a day as its inputs show them, in the order of the rows. */
    rows: (day: Weekday) =>
      rowsIn(document.querySelector(`[role=group][aria-labelledby="${groupId(name(day))}"]`)),
  };
}

/** A time as the editor shows it to readers of the catalog. */
export const shownTime = (text: string, words: Messages, cycle?: "h12" | "h23") => {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return formatClock(hours * 60 + minutes, words.locale, cycle);
};

/** What is said of a text that is no time. */
export const noTime = (words: Messages) =>
  say(words.issues["time.format"], { time: shownTime("09:30", words) }, words);

/** The element that has the focus. */
export const focused = () => document.activeElement as HTMLElement;

/** Types over what a time has, and stays in it. */
export async function typeOver(time: ReturnType<ReturnType<typeof partsOf>["from"]>, text: string) {
  elementOf(time).focus();
  await userEvent.keyboard("{Control>}a{/Control}{Backspace}");
  if (text) await userEvent.keyboard(text.replaceAll(/[[{]/g, "$&$&"));
}

/** What live regions said from now on, once per change of their text. */
export function listen() {
  const said: string[] = [];
  const observer = new MutationObserver((changes) => {
    const regions = new Set(
      changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest("[role=status]"),
      ),
    );
    for (const region of regions) if (region?.textContent) said.push(region.textContent);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return said;
}

function rowsIn(group: Element | null): string[] {
  return [...(group?.querySelectorAll("[data-row]") ?? [])].map((row) =>
    [...row.querySelectorAll("input")].map((input) => input.value).join("-"),
  );
}

function groupId(name: string): string {
  const label = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === name);
  return label?.id ?? "";
}
