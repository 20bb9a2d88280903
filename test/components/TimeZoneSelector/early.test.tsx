import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { TimeZoneSelector } from "../../../src/index.js";
import { elementOf, show } from "../show.js";

// The only test here: the code for the list is fetched once for a page, and this is about the time before it is there.
test("Enter before there is a list takes a name typed in full, and gives up no other text", async () => {
  const onChange = vi.fn();
  show(<TimeZoneSelector defaultValue="Asia/Riyadh" onChange={onChange} />);
  const box = elementOf(page.getByRole("combobox"));
  box.focus();
  fireEvent.change(box, { target: { value: "cair" } });
  fireEvent.keyDown(box, { key: "Enter" });
  expect(box.value).toBe("cair");
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.change(box, { target: { value: "africa/cairo" } });
  fireEvent.keyDown(box, { key: "Enter" });
  expect(page.getByRole("listbox").query(), "the list was there, so that this tested nothing").toBeNull();
  expect(onChange.mock.calls).toEqual([["Africa/Cairo"]]);
  await expect.poll(() => box.value).toMatch(/^Cairo/);
});
