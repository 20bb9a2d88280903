import { fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { TimeZoneSelector } from "../../../src/index.js";
import { elementOf, show } from "../show.js";

// The only test here: the code for the list is fetched once for a page, and this is about the time before it is there.
test("what is typed before there is a list is taken by its full name at once, and searched for once there is one", async () => {
  const [full, entered, left] = [vi.fn(), vi.fn(), vi.fn()];
  show(
    <>
      <TimeZoneSelector label="Full" defaultValue="Asia/Riyadh" onChange={full} />
      <TimeZoneSelector label="Entered" defaultValue="Asia/Riyadh" onChange={entered} />
      <TimeZoneSelector label="Left" defaultValue="Asia/Riyadh" onChange={left} />
    </>,
  );
  const type = (label: string, text: string) => {
    const box = elementOf(page.getByRole("combobox", { name: label }));
    box.focus();
    fireEvent.change(box, { target: { value: text } });
    return box;
  };
  const named = type("Full", "africa/cairo");
  fireEvent.keyDown(named, { key: "Enter" });
  const searched = type("Entered", "cair");
  fireEvent.keyDown(searched, { key: "Enter" });
  const gone = type("Left", "kathm");
  gone.blur();
  expect([searched.value, gone.value]).toEqual(["cair", "kathm"]);
  expect(page.getByRole("listbox").query(), "the list was there, so that this tested nothing").toBeNull();
  expect(full.mock.calls).toEqual([["Africa/Cairo"]]);
  await expect.poll(() => named.value).toMatch(/^Cairo/);
  await expect.poll(() => entered.mock.calls).toEqual([["Africa/Cairo"]]);
  await expect.poll(() => left.mock.calls).toEqual([["Asia/Kathmandu"]]);
  await expect.poll(() => gone.value).toMatch(/^Kathmandu/);
});
