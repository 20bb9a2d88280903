"use client";

/** Half a frame at 60 a second, on any machine. */
const SLICE_MS = 8;

/** Takes all steps, a few milliseconds at a time with the page free in between; gives the way to stop. */
export function runInSlices<T>(steps: Iterator<void, T>, done: (result: T) => void): () => void {
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);

  function slice() {
    const end = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < end);
    timer = setTimeout(slice);
  }
}
