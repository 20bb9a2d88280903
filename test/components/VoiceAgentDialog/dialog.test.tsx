import { render } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { VoiceAgentDialog, type VoiceAgentDialogProps } from "../../../src/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { token } from "../../setup/token.js";
import { weekdayName } from "../../../src/i18n/format.js";
import { createHost, settled } from "../host.js";
import { button, field, languages, say, show, toggle } from "../show.js";

describe.each(languages)("the dialog in $language", ({ words }) => {
  const { fields, dialog: said, form, wizard } = words;
  const dialog = page.getByRole("dialog", { name: form.label });
  const question = page.getByRole("alertdialog", { name: said.unsaved });
  const name = field(fields.agentName.label);
  const opener = button("New agent");
  const overlay = () => document.querySelector(".vak-overlay") ?? document.body;

  const showDialog = (props: VoiceAgentDialogProps = {}) =>
    show(<VoiceAgentDialog messages={words} voices={[]} trigger="New agent" onSubmit={() => 1} {...props} />);

  const ways = [
    ["the close button", () => button(said.close).click()],
    ["Escape", () => userEvent.keyboard("{Escape}")],
    ["the room around it", () => userEvent.click(overlay(), { position: { x: 4, y: 4 } })],
  ] as const;

  test.each(ways)("opens with its trigger, and %s closes it when nothing was entered", async (_, close) => {
    const onOpenChange = vi.fn();
    showDialog({ onOpenChange });
    await expect.element(opener).toHaveAttribute("aria-expanded", "false");
    await opener.click();
    await expect.element(dialog).toHaveFocus();
    await expect.element(dialog).toHaveAccessibleDescription(form.description);
    await close();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
  });

  test("its title and close button stay in sight wherever the focus goes", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    await page.viewport(1280, 600);
    showDialog({ voices: someVoices("en") });
    await opener.click();
    await expect.element(name).toBeVisible();
    const box = () => document.querySelector(".vak-dialog") ?? document.body;
    for (const control of box().querySelectorAll<HTMLElement>("input, textarea, button")) control.focus();
    expect(box().scrollTop).toBe(0);
    expect(box().scrollHeight).toBe(box().clientHeight);
  });

  test.each(ways)("%s asks first when something was entered; staying loses nothing", async (_, close) => {
    const onOpenChange = vi.fn();
    showDialog({ onOpenChange });
    await opener.click();
    await name.fill("Noor");
    await close();
    await expect.element(button(said.stay)).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(name).toHaveValue("Noor");
    await close();
    await button(said.discard).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    expect(onOpenChange.mock.calls).toEqual([[true], [false]]);
    await opener.click();
    await expect.element(name).toHaveValue("");
  });

  test("who leaves a field that takes its suggestions away goes on to the next field, not to the dialog", async () => {
    showDialog();
    await opener.click();
    await toggle(fields["tools.googleCalendar"].label).click();
    const day = weekdayName(1, words.locale);
    await button(say(words.slots.add, { day }, words)).click();
    const [from, to] = (["from", "to"] as const).map((side) =>
      field(say(words.slots[side], { day, number: 1 }, words)),
    );
    for (const typed of ["10:00", "8"]) {
      await from?.fill(typed);
      await userEvent.tab();
      await expect.element(to as never).toHaveFocus();
    }
    const zone = page.getByRole("combobox", {
      name: fields["googleCalendarSettings.timezone"].label,
      exact: true,
    });
    await zone.fill("kath");
    await expect.element(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await userEvent.tab();
    await settled();
    expect(document.activeElement?.matches("[role=dialog], body")).toBe(false);
  });

  test("while the agent is being created it does not close unasked, and closing cancels the call", async () => {
    const host = createHost();
    showDialog({ onSubmit: host.onSubmit, defaultValue: { agentName: "N" } });
    await opener.click();
    await button(form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("alertdialog", { name: said.sending })).toBeVisible();
    await button(said.stay).click();
    expect(host.last().context.signal.aborted).toBe(false);
    await button(said.close).click();
    await button(said.closeAnyway).click();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(host.last().context.signal.aborted).toBe(true);
  });

  test("what was created is not unsaved; the host may have it close by itself", async () => {
    const onSuccess = vi.fn();
    const { unmount } = showDialog({ onSuccess, defaultValue: { agentName: "N" } });
    await opener.click();
    await name.fill("Noor");
    await button(form.submit).click();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    await button(said.close).click();
    await expect.element(dialog).not.toBeInTheDocument();
    unmount();
    showDialog({ closeOnSuccess: true });
    await opener.click();
    await name.fill("Noor");
    await button(form.submit).click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    expect(onSuccess).toHaveBeenCalledTimes(1);
  });

  test("what the host closes over the reader's head is there again, without tokens, and still unsaved", async () => {
    const host = createHost();
    const element = (open: boolean) => (
      <StrictMode>
        <VoiceAgentDialog
          messages={words}
          voices={[]}
          open={open}
          defaultValue={{ tools: { googleCalendar: true } }}
          onSubmit={host.onSubmit}
        />
      </StrictMode>
    );
    const access = page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true });
    const { rerender } = render(element(true));
    await name.fill("Noor");
    await access.fill(token("access"));
    rerender(element(false));
    await expect.element(dialog).not.toBeInTheDocument();
    rerender(element(true));
    await expect.element(name).toHaveValue("Noor");
    await expect.element(access).not.toHaveAttribute("data-filled");
    await button(said.close).click();
    await expect.element(question).toBeVisible();
  });

  test("what was entered for one agent is not put into another", async () => {
    const element = (open: boolean, agentName: string) => (
      <VoiceAgentDialog
        messages={words}
        voices={[]}
        mode="edit"
        open={open}
        defaultValue={{ agentName }}
        onSubmit={() => 1}
      />
    );
    const { rerender } = show(element(true, "Alpha"));
    await expect.element(page.getByRole("dialog", { name: words.edit.label })).toBeVisible();
    await name.fill("Alpha edited");
    rerender(<StrictMode>{element(false, "Alpha")}</StrictMode>);
    await expect.element(name).not.toBeInTheDocument();
    rerender(<StrictMode>{element(true, "Beta")}</StrictMode>);
    await expect.element(name).toHaveValue("Beta");
  });

  test.each([false, null, 5, ""])("a trigger that is %j is none", async (trigger) => {
    showDialog({ trigger: trigger as never, defaultOpen: true });
    await expect.element(dialog).toBeVisible();
    expect(document.querySelectorAll("[aria-haspopup=dialog]")).toHaveLength(0);
  });

  test("the room around it takes no focus away, so that staying goes on where one was", async () => {
    showDialog();
    await opener.click();
    await name.fill("Noor");
    await userEvent.click(overlay(), { position: { x: 4, y: 4 } });
    await button(said.stay).click();
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(name).toHaveFocus();
  });

  test("holds the wizard as well", async () => {
    showDialog({ layout: "wizard", steps: ["agent", "call"], defaultValue: { agentName: "N" } });
    await opener.click();
    await expect.element(dialog).toHaveFocus();
    await button(wizard.next).click();
    const heading = `${say(wizard.stepOf, { number: 2, count: 3 }, words)} ${wizard.steps.call.title}`;
    await expect.element(page.getByRole("heading", { name: heading })).toHaveFocus();
    expect(page.getByRole("heading", { level: 2 }).elements()).toHaveLength(1);
  });

  test("M4: Escape in an open list closes the list alone", async () => {
    showDialog({ defaultValue: { agentName: "N", tools: { googleCalendar: true } } });
    await opener.click();
    const zone = page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label });
    await zone.click();
    await expect.element(zone).toHaveAttribute("aria-expanded", "true");
    await userEvent.keyboard("{Escape}");
    await expect.element(zone).toHaveAttribute("aria-expanded", "false");
    await expect.element(dialog).toBeVisible();
    await expect.element(zone).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("Enter in it does not send the host's form around it", async () => {
    const hostSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const host = createHost();
    show(
      <form aria-label="Host" onSubmit={hostSubmit}>
        <VoiceAgentDialog
          messages={words}
          voices={[]}
          trigger="New agent"
          onSubmit={host.onSubmit}
          defaultValue={{ agentName: "N" }}
        />
      </form>,
    );
    await opener.click();
    await name.click();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => host.calls.length).toBe(1);
    expect(hostSubmit).not.toHaveBeenCalled();
    host.last().resolve();
  });
});

describe("the host's own trigger", () => {
  const [{ words }] = languages;
  const dialog = page.getByRole("dialog", { name: "Add an agent" });

  test("opens it unless its own listener prevents that, and keeps its look", async () => {
    function Host() {
      const [blocked, setBlocked] = useState(true);
      return (
        <VoiceAgentDialog
          messages={words}
          voices={[]}
          title="Add an agent"
          trigger={
            <button
              className="host-button"
              onClick={(event) => {
                if (blocked) event.preventDefault();
                setBlocked(false);
              }}
            >
              Add
            </button>
          }
        />
      );
    }
    show(<Host />);
    expect(button("Add").element().classList.contains("host-button")).toBe(true);
    await button("Add").click();
    expect(dialog.elements()).toEqual([]);
    await button("Add").click();
    await expect.element(dialog).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(button("Add")).toHaveFocus();
  });

  test("a dialog that is open from the start needs none", async () => {
    show(<VoiceAgentDialog messages={words} voices={[]} defaultOpen title="Add an agent" />);
    await expect.element(dialog).toHaveFocus();
  });
});
