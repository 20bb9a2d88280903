import { expect, onTestFinished, vi } from "vitest";
import { cdp } from "vitest/browser";

/**
 * Moves the browser to a zone and a moment until the test is over. Time itself goes on; only what the clock shows is
 * set.
 */
export async function beAt(timeZone: string, moment: string): Promise<void> {
  const move = (timezoneId: string) =>
    cdp().send("Emulation.setTimezoneOverride" as never, { timezoneId } as never);
  onTestFinished(async () => {
    vi.useRealTimers();
    await move("");
  });
  await move(timeZone);
  vi.setSystemTime(new Date(moment));
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
}
