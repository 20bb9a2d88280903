import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { listen } from "../FreeSlotsEditor/editor.js";
import { settled } from "../host.js";
import { languages, say, showForm } from "../show.js";

describe.each(languages)("what a form tells, in $language", ({ words }) => {
  const { form } = words;

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
