import { formatNumber, formatTwo } from "./format.js";

/** How long a clip has played, for example `0:07`; minutes go on past sixty. */
export function formatElapsed(seconds: number, locale: string): string {
  const whole = Math.floor(seconds);
  return `${formatNumber(Math.floor(whole / 60), locale)}:${formatTwo(whole % 60, locale)}`;
}
