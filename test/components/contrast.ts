/** The contrast of an element's text with what lies behind it, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOf(element: Element): number {
  const text = luminance(getComputedStyle(element).color);
  const behind = luminance(backgroundOf(element));
  return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
}

function backgroundOf(element: Element | null): string {
  if (!element) return "white";
  const { backgroundColor } = getComputedStyle(element);
  return backgroundColor === "rgba(0, 0, 0, 0)" ? backgroundOf(element.parentElement) : backgroundColor;
}

/** Any CSS colour is drawn, so that the browser says what it is in bytes. */
function luminance(color: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!canvas) throw new Error("no canvas");
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
