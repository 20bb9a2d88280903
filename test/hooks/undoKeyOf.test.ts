import { expect, test } from "vitest";
import { undoKeyOf } from "../../src/hooks/undoKeyOf.js";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const control = { ctrlKey: true };

test.each([
  ["z", "KeyZ", control, "undo"],
  ["z", "KeyZ", { metaKey: true }, "undo"],
  ["Z", "KeyZ", { ...control, shiftKey: true }, "redo"],
  ["y", "KeyY", control, "redo"],
  ["Z", "KeyZ", control, "undo"],
  ["z", "KeyZ", {}, undefined],
  ["x", "KeyX", control, undefined],
  // Arabic, Russian, Greek, Hebrew
  ["ئ", "KeyZ", control, "undo"],
  ["غ", "KeyY", control, "redo"],
  ["~", "KeyZ", { ...control, shiftKey: true }, "redo"],
  ["ئ", "KeyZ", {}, undefined],
  ["я", "KeyZ", control, "undo"],
  ["ζ", "KeyZ", control, "undo"],
  ["ט", "KeyY", control, "redo"],
  // German and French, whose letters are elsewhere
  ["z", "KeyY", control, "undo"],
  ["y", "KeyZ", control, "redo"],
  ["w", "KeyZ", control, undefined],
  ["z", "KeyW", control, "undo"],
  [";", "KeyZ", control, undefined],
  // Polish ż
  ["ż", "KeyZ", { ...control, altKey: true }, undefined],
] as const)("%s at %s with %o asks for %s", (key, code, held, asked) => {
  expect(undoKeyOf({ ...none, key, code, ...held })).toBe(asked);
});
