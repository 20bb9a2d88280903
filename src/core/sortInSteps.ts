/**
 * The places 0 to `count - 1` in the order of `compare`, equal ones as they were. Pauses after each few comparisons, so
 * that its caller can let the page breathe; the last step gives the order.
 */
export function* sortInSteps(
  count: number,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, place) => place);
  let to = new Uint32Array(count);
  let compared = 0;
  for (let width = 1; width < count; width *= 2) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      let left = start;
      let right = middle;
      for (let place = start; place < end; place += 1) {
        compared += 1;
        if (compared % 64 === 0) yield;
        const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[place] = (takesLeft ? from[left++] : from[right++]) ?? 0;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}
