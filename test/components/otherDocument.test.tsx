import { within } from "@testing-library/react";
import { type ReactElement } from "react";
import { createPortal } from "react-dom";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, manyVoices, someVoices } from "../../stories/fixtures.js";
import {
  FreeSlotsEditor,
  ImportPayload,
  VoiceAgentForm,
  type VoiceAgentFormProps,
  VoiceSelector,
} from "../../src/index.js";
import stylesheet from "../../src/styles.css?inline";
import { createHost, settled } from "./host.js";
import { languages, say, show } from "./show.js";
import { dayName, directions } from "./WeekGrid/grid.js";

const HEIGHT = 420;

/** Shows an element of this page's React in a frame's document, lower than this page's own window. */
async function showInFrame(element: ReactElement) {
  const outside = document.createElement("iframe");
  outside.dataset["testid"] = "frame";
  outside.width = "760";
  outside.height = String(HEIGHT);
  outside.srcdoc = "<!doctype html><title>Another document</title>";
  const loaded = new Promise((done) => outside.addEventListener("load", done));
  document.body.append(outside);
  onTestFinished(() => outside.remove());
  await loaded;
  const inside = outside.contentDocument;
  if (!inside?.defaultView) throw new Error("the frame has no document");
  inside.head.append(Object.assign(inside.createElement("style"), { textContent: stylesheet }));
  // After the page's own root has been taken away, which the portal belongs to.
  const { unmount } = show(createPortal(element, inside.body));
  onTestFinished(unmount);
  return {
    inside,
    view: inside.defaultView,
    frame: page.frameLocator(page.getByTestId("frame")),
    find: within(inside.body),
    focused: () => inside.activeElement,
    all: (selector: string) => [...inside.querySelectorAll<HTMLElement>(selector)],
  };
}

const enter = (element: HTMLElement) => {
  element.focus();
  (element as HTMLInputElement).select();
};

describe.each(languages)("in another document, in $language", ({ words }) => {
  const showForm = (props: VoiceAgentFormProps = {}) =>
    showInFrame(
      <VoiceAgentForm
        messages={words}
        voices={someVoices("en")}
        defaultValue={dentistWithCalendar("en")}
        onSubmit={() => undefined}
        {...props}
      />,
    );
  const name = words.fields.agentName.label;
  const zone = words.fields["googleCalendarSettings.timezone"].label;

  test("Escape closes the list of zones, and what stands around the form does not hear of it", async () => {
    const { inside, find, frame, all } = await showForm();
    const heard = vi.fn();
    inside.addEventListener("keydown", heard);
    await frame.getByRole("combobox", { name: zone }).click();
    await expect.poll(() => all("[role=option]").length).toBeGreaterThan(100);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => all("[role=option]").length).toBe(0);
    expect(heard).not.toHaveBeenCalled();
    expect(find.getByRole("combobox", { name: zone }).matches(":focus")).toBe(true);
  });

  test("the list of zones stands in the frame's own window", async () => {
    const { frame, all, view } = await showForm();
    await frame.getByRole("combobox", { name: zone }).click();
    await expect.poll(() => all("[role=option]").length).toBeGreaterThan(100);
    const [list] = all(".vak-popover").map((each) => each.getBoundingClientRect());
    expect(list?.bottom).toBeLessThanOrEqual(view.innerHeight);
    expect(list?.right).toBeLessThanOrEqual(view.innerWidth);
  });

  test("the voices are reached by keyboard, and a press outside of them closes them", async () => {
    const { frame, all } = await showInFrame(
      <>
        <h1>Outside</h1>
        <VoiceSelector messages={words} layout="popover" voices={manyVoices("en", 300)} />
      </>,
    );
    const focusedRow = () => all("[data-index]").find((row) => row.querySelector(":focus"))?.dataset["index"];
    await frame.getByRole("button", { name: words.voices.none }).click();
    await expect.poll(() => all("[data-part=radio]").length).toBeGreaterThan(1);
    expect(all("[data-part=radio]").length).toBeLessThan(100);
    // It takes the focus once it is there.
    await expect.poll(() => all("[role=dialog] :focus").length).toBe(1);
    all("[data-part=radio]")[0]?.focus();
    await userEvent.keyboard("{End}");
    await expect.poll(focusedRow).toBe("300");
    await frame.getByRole("heading", { name: "Outside" }).click();
    await expect.poll(() => all("[role=dialog]").length).toBe(0);
  });

  test("Enter in a text sends a form that is a div, once", async () => {
    const host = createHost();
    const { find } = await showForm({ as: "div", onSubmit: host.onSubmit });
    enter(find.getByRole("textbox", { name }));
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await settled();
    expect(host.calls).toHaveLength(1);
  });

  test("what is wrong shows once its field is left by a press, and after the press", async () => {
    const { find, frame } = await showForm();
    const control = find.getByRole<HTMLInputElement>("textbox", { name });
    enter(control);
    await userEvent.keyboard("{Delete}");
    await frame.getByRole("textbox", { name: words.fields.greetingMessage.label }).click();
    await expect.poll(() => control.getAttribute("aria-invalid")).toBe("true");
  });

  test("Escape closes the days to copy to, and goes back to its button", async () => {
    const { frame, all, focused } = await showForm();
    const opener = say(words.slots.copy, { day: dayName("Monday", words.locale) }, words);
    await frame.getByRole("button", { name: opener }).click();
    await expect.poll(() => all(".vak-copy").length).toBe(1);
    await expect.poll(() => focused()?.matches(".vak-copy input")).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => all(".vak-copy").length).toBe(0);
    expect(focused()?.getAttribute("aria-label")).toBe(opener);
  });

  test("a dialog that is left gives the focus back to what opened it", async () => {
    const { frame, all, focused } = await showForm({ aside: <ImportPayload /> });
    await frame.getByRole("button", { name: words.import.open, exact: true }).click();
    await expect.poll(() => focused()?.closest("[role=dialog]") !== null).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => all("[role=dialog]").length).toBe(0);
    await expect.poll(() => focused()?.textContent).toBe(words.import.open);
  });

  test("what a menu puts into a text goes where the caret was, and one undo takes it back", async () => {
    const { find, frame } = await showForm({ defaultValue: { agentName: "N", params: { city: "Riyadh" } } });
    const { label } = words.fields.greetingMessage;
    const text = find.getByRole<HTMLTextAreaElement>("textbox", { name: label });
    const before = text.value;
    text.focus();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await frame
      .getByRole("button", {
        name: say(words.template.toolFor, { tool: words.template.insert, label }, words),
        exact: true,
      })
      .click();
    await frame.getByRole("menuitem", { name: "city" }).click();
    await expect.poll(() => text.value).toBe(`${before}{{city}}`);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => text.value).toBe(before);
  });

  test("the keys that undo belong to the text that has the focus, not to the list around it", async () => {
    const { all, find } = await showForm({ defaultValue: { agentName: "N", pokeMessages: ["One", "Two"] } });
    find.getByRole("button", { name: say(words.pokeMessages.remove, { number: 1 }, words) }).click();
    await expect.poll(() => all("[data-path^=pokeMessages]").length).toBe(1);
    const [left] = all("[data-path^=pokeMessages]");
    if (left) enter(left);
    await userEvent.keyboard("{Control>}z{/Control}");
    await settled();
    expect(all("[data-path^=pokeMessages]").length).toBe(1);
  });
});

describe.each(directions)("the grid in another document, $direction", ({ words, named, onward, back }) => {
  test("arrow keys move a slot", async () => {
    const week = { ...dentistWithCalendar("en").googleCalendarSettings.freeSlots };
    const onChange = vi.fn();
    const { all, focused } = await showInFrame(
      <FreeSlotsEditor
        messages={words}
        view="grid"
        defaultValue={{ ...week, Tuesday: [{ from: "09:00", to: "12:30" }], Wednesday: [] }}
        onChange={onChange}
      />,
    );
    await expect.poll(() => all("[data-slot]").length).toBeGreaterThan(0);
    all("[data-stop]")
      .find((each) => each.getAttribute("aria-label") === named("Tuesday", "09:00", "12:30"))
      ?.focus();
    const focusedName = () => focused()?.getAttribute("aria-label");
    await userEvent.keyboard(`{ArrowDown}{${onward}}`);
    await expect.poll(focusedName).toBe(named("Wednesday", "09:15", "12:45"));
    await userEvent.keyboard(`{${back}}{Enter}`);
    await expect.poll(focusedName).toBe(named("Tuesday", "09:15", "12:45"));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});
