import { createPortal } from "react-dom";
import { expect, onTestFinished, test } from "vitest";
import { Icon } from "../../src/primitives/Icon.js";
import { show } from "../components/show.js";

test("a drawing is seen, and no larger than it should be, on a page without the stylesheet", async () => {
  const frame = document.createElement("iframe");
  frame.srcdoc = "<!doctype html><title>No stylesheet</title>";
  const loaded = new Promise((done) => frame.addEventListener("load", done));
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  await loaded;
  const place = frame.contentDocument?.body;
  if (!place) throw new Error("the frame has no document");
  const { unmount } = show(createPortal(<Icon name="add" />, place));
  onTestFinished(unmount);
  const drawing = place.querySelector("svg");
  if (!drawing) throw new Error("there is no drawing");
  const { width, height } = drawing.getBoundingClientRect();
  expect([width, height]).toEqual([16, 16]);
  const { stroke, fill } = getComputedStyle(drawing);
  expect([stroke, fill]).toEqual(["rgb(0, 0, 0)", "none"]);
});
