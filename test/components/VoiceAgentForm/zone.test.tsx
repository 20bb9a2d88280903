import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { SubmitError } from "../../../src/index.js";
import { freeSlots } from "../../core/builders.js";
import { beAt } from "../beAt.js";
import { createHost } from "../host.js";
import { button, elementOf, languages, showForm } from "../show.js";

describe.each(languages)("the zone of the hours in $language", ({ words }) => {
  const submit = button(words.form.submit);
  const zone = page.getByRole("combobox", {
    name: words.fields["googleCalendarSettings.timezone"].label,
  });

  function showCalendar(timezone?: string) {
    const host = createHost();
    showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: {
        agentName: "N",
        tools: { googleCalendar: true },
        googleCalendarSettings: {
          calendarId: "c",
          freeSlots: freeSlots({ Monday: "9-17" }),
          ...(timezone === undefined ? {} : { timezone }),
        },
      },
    });
    return {
      host,
      async sent() {
        const before = host.calls.length;
        await submit.click();
        await expect.poll(() => host.calls.length).toBe(before + 1);
        return host.last().payload.googleCalendarSettings?.timezone;
      },
    };
  }

  test("nextcloud #41606, freescout #4675: the browser's zone is sent by its present name", async () => {
    await beAt("Asia/Calcutta", "2026-07-14T00:00:00Z");
    const { sent, host } = showCalendar();
    await expect.element(zone).not.toHaveValue("");
    expect(await sent()).toBe("Asia/Kolkata");
    host.last().resolve();
  });

  test("I22, moment-timezone #934, jstz #23: a loaded name stays as it came, is chosen in the list, and goes when another is chosen", async () => {
    const { sent, host } = showCalendar("Asia/Calcutta");
    await zone.click();
    const chosen = () => document.querySelector("[role=option][aria-selected=true]")?.textContent;
    await expect.poll(chosen).toContain("Asia/Kolkata");
    await userEvent.keyboard("{Escape}");
    expect(await sent()).toBe("Asia/Calcutta");
    host.last().resolve();
    await zone.click();
    await zone.fill("Asia/Colombo");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(await sent()).toBe("Asia/Colombo");
    host.last().resolve();
  });

  test("nextcloud #41606, H11: what the server says of a name stands at its field, and the name stays", async () => {
    const { sent, host } = showCalendar("Asia/Calcutta");
    expect(await sent()).toBe("Asia/Calcutta");
    const before = elementOf(zone).value;
    const message = "Use Asia/Kolkata.";
    host
      .last()
      .reject(new SubmitError({ message: "", fieldErrors: { "googleCalendarSettings.timezone": message } }));
    await expect.element(zone).toHaveAccessibleDescription(message);
    await expect.element(zone).toHaveValue(before);
  });
});
