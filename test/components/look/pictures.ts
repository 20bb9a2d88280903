import { page } from "vitest/browser";

/** What is painted: four bytes for each pixel, row by row. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A picture of an element as it is painted now. */
export async function photograph(element: Element): Promise<Picture> {
  const png = await page.screenshot({ element, base64: true, save: false });
  return pictureFrom(`data:image/png;base64,${png}`);
}

/** The pixels of an image. */
export async function pictureFrom(address: string): Promise<Picture> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("there is no canvas");
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

const FAINT = 48;

/** How many pixels differ from those of another picture more than an eye would forgive. */
export function pixelsApart(before: Picture, after: Picture): number {
  let count = Math.abs(before.width * before.height - after.width * after.height);
  for (let at = 0; at < Math.min(before.data.length, after.data.length); at += 4)
    if (distance(before.data, at, after.data, at) > FAINT) count += 1;
  return count;
}

/** How many pixels stand out from the picture's first one. */
export function pixelsSeen({ data }: Picture): number {
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (distance(data, at, data, 0) > FAINT) count += 1;
  return count;
}

function distance(one: Uint8ClampedArray, at: number, other: Uint8ClampedArray, there: number): number {
  return Math.max(
    ...[0, 1, 2].map((channel) => Math.abs((one[at + channel] ?? 0) - (other[there + channel] ?? 0))),
  );
}
