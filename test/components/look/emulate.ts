import { onTestFinished } from "vitest";
import { cdp } from "vitest/browser";

/** What a reader's system asks of every page. */
export interface Wishes {
  "forced-colors"?: "active" | "none";
  "prefers-color-scheme"?: "light" | "dark";
  "prefers-reduced-motion"?: "reduce" | "no-preference";
}

/** Lets the browser take this medium and these wishes for the reader's, until the test is over. */
export async function emulate(wishes: Wishes, media: "print" | "" = ""): Promise<void> {
  const set = (media: string, { ...features }: Wishes) =>
    cdp().send(
      "Emulation.setEmulatedMedia" as never,
      { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) } as never,
    );
  onTestFinished(() => set("", { "prefers-reduced-motion": "reduce" }).then(() => undefined));
  await set(media, { "prefers-reduced-motion": "reduce", ...wishes });
}

/** Lets the browser take the reader's pointer for a finger, until the test is over. */
export async function emulateFinger(): Promise<void> {
  const set = (enabled: boolean) =>
    cdp().send("Emulation.setTouchEmulationEnabled" as never, { enabled } as never);
  onTestFinished(() => set(false).then(() => undefined));
  await set(true);
}
