import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { isTimeZone } from "../../../src/core/index.js";
import { TimeZoneSelector } from "../../../src/index.js";
import { languages, say, show } from "../show.js";

describe.each(languages)("zones of the list, and odd ones, in $language", ({ words }) => {
  const box = page.getByRole("combobox", {
    name: words.fields["googleCalendarSettings.timezone"].label,
    exact: true,
  });
  const names = () =>
    [...document.querySelectorAll("[role=option] bdi")].map(({ textContent }) => textContent);

  test.each([
    ["Etc/GMT+3", words.timeZone.reversed, 3],
    ["Etc/GMT-11", words.timeZone.ahead, 11],
  ] as const)(
    "H7: %s is kept, and the hint says on which side of UTC it is",
    async (name, message, count) => {
      const onChange = vi.fn();
      show(<TimeZoneSelector messages={words} value={name} onChange={onChange} />);
      await expect.element(page.getByText(say(message, { name, count }, words))).toBeVisible();
      await expect.element(box).not.toHaveAttribute("aria-invalid");
      await box.click();
      await userEvent.tab();
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  test.each(["{ArrowDown}", "{ArrowUp}"])("%s goes into the list at the chosen zone", async (key) => {
    show(<TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />);
    const activeName = () => document.querySelector("[role=option][data-active] bdi")?.textContent;
    await box.click();
    await expect.poll(() => names().length).toBeGreaterThan(400);
    await userEvent.keyboard(key);
    await expect.poll(activeName).toBe("Asia/Riyadh");
    await userEvent.keyboard(key);
    await expect
      .poll(activeName)
      .toBe(names()[names().indexOf("Asia/Riyadh") + (key === "{ArrowUp}" ? -1 : 1)]);
  });

  test("H11: what the server says of a name stands at the field, and the name stays", async () => {
    show(<TimeZoneSelector messages={words} value="Asia/Calcutta" error="Not accepted." />);
    await expect.element(box).toHaveAccessibleDescription("Not accepted.");
    await expect.element(box).toHaveAttribute("aria-invalid", "true");
  });

  test("H13, calcom #9054, #6686, tc39 #778: zones with one offset each stand for themselves, UTC is there, and all are valid", async () => {
    show(<TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />);
    await box.click();
    await expect.poll(() => names().length).toBeGreaterThan(400);
    const offered = names();
    for (const name of ["UTC", "Asia/Riyadh", "Asia/Kuwait", "Asia/Kolkata", "Europe/Kyiv"])
      expect(offered.filter((each) => each === name)).toEqual([name]);
    expect(offered.filter((name) => !isTimeZone(name))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });
});
