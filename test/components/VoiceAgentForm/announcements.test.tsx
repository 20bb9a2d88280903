import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { listen } from "../FreeSlotsEditor/editor.js";
import { settled } from "../host.js";
import { field, languages, say, showForm } from "../show.js";

describe.each(languages)("what a form tells, in $language", ({ words }) => {
  const { fields, form } = words;
  const threshold = field(fields.silenceThreshold.label);
  const line = (label: string, message: string) => say(form.summaryItem, { label, message }, words);
  const notWhole = line(
    fields.silenceThreshold.label,
    say(words.issues["number.integer"], { example: 800 }, words),
  );

  test("who goes on to the next field hears once what is wrong in the one before, and never while typing", async () => {
    showForm(words);
    const said = listen();
    await threshold.fill("x");
    await settled();
    expect(said).toEqual([]);
    await userEvent.tab();
    await expect.poll(() => said).toEqual([notWhole]);
    await threshold.click();
    await userEvent.tab();
    await settled();
    expect(said).toEqual([notWhole]);
    await threshold.fill("0");
    await userEvent.tab();
    const tooSmall = line(fields.silenceThreshold.label, say(words.issues["number.min"], { min: 1 }, words));
    await expect.poll(() => said).toEqual([notWhole, tooSmall]);
    await threshold.fill("1");
    await userEvent.tab();
    await settled();
    const regions = [...document.querySelectorAll("[role=status]")];
    expect(regions.map(({ textContent }) => textContent)).not.toContain(tooSmall);
  });

  test("what a failed submit leads to is not told a second time", async () => {
    const { submit, name } = showForm(words);
    const said = listen();
    await name.fill("");
    await submit.click();
    const summary = page.getByRole("group", { name: say(form.summary, { count: 1 }, words) });
    await expect.element(summary).toHaveFocus();
    await name.click();
    await userEvent.tab();
    await settled();
    expect(said).toEqual([]);
  });
});
