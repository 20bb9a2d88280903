/** Takes all steps of a generator that pauses for the page's sake, where there is no page to wait for. */
export function inOneGo<T>(steps: Iterator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
