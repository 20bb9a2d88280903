"use client";

import { warnDeveloper } from "./warnDeveloper.js";

const LEAST = 4.5;

/** Tells developers of a host's colours that cannot be read on each other (WCAG 2.2, 1.4.3: 4.5 to 1). */
export function warnOfContrast(root: HTMLElement): void {
  const pairs = [
    { of: "text", on: "background", colors: ["--_vak-text", "--_vak-background"] },
    { of: "onBrand", on: "brand", colors: ["--vak-on-brand", "--_vak-brand"] },
  ];
  for (const { of, on, colors } of pairs) {
    const [first, second] = colors.map((name) => luminanceOf(colorOf(root, name)));
    if (first === undefined || second === undefined) continue;
    const contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    if (contrast >= LEAST) continue;
    warnDeveloper(
      `appearance.variables.${of} has a contrast of ${contrast.toFixed(1)} to 1 with ${on}. ` +
        `Many readers cannot read that; choose colours with ${LEAST} to 1 or more.`,
    );
  }
}

/** What a custom property is as a colour: `light-dark()` and references are resolved on an element alone. */
function colorOf(root: HTMLElement, name: string): string {
  if (getComputedStyle(root).getPropertyValue(name) === "") return "";
  const probe = root.ownerDocument.createElement("span");
  probe.style.setProperty("color", `var(${name})`);
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Relative luminance of any CSS colour; `undefined` for what is none. */
function luminanceOf(color: string): number | undefined {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas || typeof CSS === "undefined" || !CSS.supports("color", color)) return undefined;
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
