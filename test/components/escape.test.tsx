import * as RadixDialog from "@radix-ui/react-dialog";
import type { ReactElement } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FreeSlotsEditor, VoiceAgentForm } from "../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { partsOf } from "./FreeSlotsEditor/editor.js";
import { elementOf, enter, field, languages, say, show } from "./show.js";

describe.each(languages)("Escape in a host's dialog in $language", ({ words }) => {
  const language = words.locale === "ar" ? "ar" : "en";
  const { copy, name } = partsOf(words);
  const copyPanel = page.getByRole("group", {
    name: say(words.slots.copyTitle, { day: name("Sunday") }, words),
  });
  const greeting = field(words.fields.greetingMessage.label);
  const form = (
    <VoiceAgentForm
      messages={words}
      voices={someVoices(language)}
      defaultValue={dentistWithCalendar(language)}
      onSubmit={() => undefined}
    />
  );

  /** A dialog of the most used kind, which listens on the document before any element gets a key. */
  function showInDialog(element: ReactElement) {
    const onOpenChange = vi.fn();
    show(
      <RadixDialog.Root defaultOpen onOpenChange={onOpenChange}>
        <RadixDialog.Portal>
          <RadixDialog.Content aria-describedby={undefined}>
            <RadixDialog.Title>Host</RadixDialog.Title>
            {element}
          </RadixDialog.Content>
        </RadixDialog.Portal>
      </RadixDialog.Root>,
    );
    return onOpenChange;
  }

  test("closes the list of placeholders alone", async () => {
    const onOpenChange = showInDialog(form);
    await enter(greeting);
    await userEvent.keyboard(" {{{{");
    const list = page.getByRole("listbox", { name: words.template.insert });
    await expect.element(list).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(list).not.toBeInTheDocument();
    expect(onOpenChange).not.toHaveBeenCalled();
    await expect.element(greeting).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  test("closes the menu of placeholders alone", async () => {
    const onOpenChange = showInDialog(form);
    const opener = page.getByRole("button", { name: new RegExp(words.fields.greetingMessage.label) }).first();
    await opener.click();
    await expect.element(page.getByRole("menu")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test("goes back from copying a day alone, and is the dialog's where the focus is elsewhere", async () => {
    const onOpenChange = showInDialog(form);
    const open = copy("Sunday");
    await open.click();
    await expect.poll(() => document.activeElement?.getAttribute("type")).toBe("checkbox");
    await userEvent.keyboard("{Escape}");
    await expect.element(copyPanel).not.toBeInTheDocument();
    await expect.element(open).toHaveFocus();
    expect(onOpenChange).not.toHaveBeenCalled();

    await open.click();
    await expect.poll(() => document.activeElement?.getAttribute("type")).toBe("checkbox");
    elementOf(greeting).focus();
    await userEvent.keyboard("{Escape}");
    expect(onOpenChange.mock.calls).toEqual([[false]]);
  });

  test("empties a search for voices alone", async () => {
    const onOpenChange = showInDialog(form);
    const search = page.getByRole("searchbox", { name: words.voices.search });
    await search.fill("hiba");
    await userEvent.keyboard("{Escape}");
    await expect.element(search).toHaveValue("");
    await expect.element(search).toHaveFocus();
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test("gives up the ID of a voice alone", async () => {
    const onOpenChange = showInDialog(form);
    await page.getByRole("button", { name: words.voices.customId.open }).click();
    const id = field(words.voices.customId.label);
    await id.fill("1f3396aa");
    await userEvent.keyboard("{Escape}");
    await expect.element(id).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: words.voices.customId.open })).toHaveFocus();
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  test("puts back what is moved in the grid alone", async () => {
    const { freeSlots } = dentistWithCalendar(language).googleCalendarSettings;
    const onChange = vi.fn();
    const onOpenChange = showInDialog(
      <div style={{ inlineSize: 900 }}>
        <FreeSlotsEditor messages={words} view="grid" defaultValue={freeSlots} onChange={onChange} />
      </div>,
    );
    await expect.poll(() => document.querySelector(".vak-grid-slot")).not.toBeNull();
    document.querySelector<HTMLElement>(".vak-grid-slot")?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await userEvent.keyboard("{Escape}");
    expect(onOpenChange).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
  });
});
