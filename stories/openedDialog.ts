import { expect, waitFor, within } from "storybook/test";

/** The dialog of that name once it stands still and can be used: while it comes it cannot be seen yet, or half. */
export async function openedDialog(role: "dialog" | "alertdialog", name: string): Promise<HTMLElement> {
  const dialog = await within(document.body).findByRole(role, { name });
  await Promise.all(dialog.getAnimations().map(({ finished }) => finished));
  await waitFor(() => expect(getComputedStyle(dialog).pointerEvents).not.toBe("none"));
  return dialog;
}
