import { cdp } from "vitest/browser";

const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** Presses a key as a keyboard layout has it, with what is held meanwhile; `userEvent` knows the American layout alone. */
export async function pressKey(
  key: { key: string; code: string },
  ...held: (keyof typeof MODIFIERS)[]
): Promise<void> {
  const modifiers = held.reduce((sum, name) => sum + MODIFIERS[name], 0);
  for (const type of ["rawKeyDown", "keyUp"])
    await cdp().send("Input.dispatchKeyEvent" as never, { type, ...key, modifiers } as never);
}
