import { cdp } from "vitest/browser";

/** A point of the test's own window. */
interface Point {
  x: number;
  y: number;
}

/** The test runs in a frame, and the browser's own input events count from the page around it. */
function onPage({ x, y }: Point) {
  const frame = (window.frameElement as HTMLElement).getBoundingClientRect();
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

const send = (method: string, params: object) =>
  (cdp() as unknown as { send: (method: string, params: object) => Promise<unknown> }).send(method, params);

/** A real mouse. */
export const mouse = {
  move: (point: Point) =>
    send("Input.dispatchMouseEvent", { type: "mouseMoved", button: "left", buttons: 1, ...onPage(point) }),
  down: (point: Point, clickCount = 1) =>
    send("Input.dispatchMouseEvent", {
      type: "mousePressed",
      button: "left",
      buttons: 1,
      clickCount,
      ...onPage(point),
    }),
  up: (point: Point, clickCount = 1) =>
    send("Input.dispatchMouseEvent", {
      type: "mouseReleased",
      button: "left",
      clickCount,
      ...onPage(point),
    }),
  async double(point: Point) {
    for (const count of [1, 2]) {
      await mouse.down(point, count);
      await mouse.up(point, count);
    }
  },
  async drag(from: Point, to: Point) {
    await mouse.down(from);
    await mouse.move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await mouse.move(to);
    await mouse.up(to);
  },
};

/** A real finger. */
export const finger = {
  down: (point: Point) =>
    send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [onPage(point)] }),
  move: (point: Point) =>
    send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [onPage(point)] }),
  up: () => send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
  /** A touch is a tap only while it is short: its end does not wait for the answer to its beginning. */
  tap: async (point: Point): Promise<void> => {
    // Only a session that is open already sends one after the other.
    await send("Input.setIgnoreInputEvents", { ignore: false });
    await Promise.all([finger.down(point), finger.up()]);
  },
};

/** The middle of what is seen of it. */
export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
