import { describe, expect, test } from "vitest";
import { FreeSlotsEditor } from "../../src/index.js";
import { freeSlots } from "../core/builders.js";
import { noTime, partsOf, typeOver } from "./FreeSlotsEditor/editor.js";
import { quiet } from "./host.js";
import { finger, middleOf } from "./pointers.js";
import { elementOf, field, languages, show, showForm } from "./show.js";

describe.each(languages)("a finger that leaves a field in $language", ({ words }) => {
  test("brings what is wrong in it at once, not with the next touch", async () => {
    const { container } = showForm(words, { defaultValue: { agentName: "Noor" } });
    const threshold = field(words.fields.silenceThreshold.label);
    await threshold.fill("abc");
    // What is fetched after the first picture moves what is below it.
    await quiet();
    elementOf(threshold).scrollIntoView({ block: "center" });
    const beside = document.getElementById(`${elementOf(threshold).id}-hint`) ?? container;
    await finger.tap(middleOf(beside));
    await expect.element(threshold).not.toHaveFocus();
    await expect.element(threshold).toHaveAttribute("aria-invalid", "true");
  });

  test("says of a time that it is none", async () => {
    const { from } = partsOf(words);
    show(<FreeSlotsEditor messages={words} label="Week" defaultValue={freeSlots({ Monday: "9-12" })} />);
    await typeOver(from("Monday"), "9x");
    const title = [...document.querySelectorAll(".vak-label")].find(
      ({ textContent }) => textContent === "Week",
    );
    await finger.tap(middleOf(title ?? document.body));
    await expect.element(from("Monday")).toHaveAccessibleDescription(noTime(words));
  });
});
