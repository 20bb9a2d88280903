"use client";

import { isThenable } from "./isThenable.js";

/** Steps that each give an answer, or a promise of one. */
export type Steps = Generator<unknown, void, unknown>;

/**
 * Runs steps: at once as far as the answers are plain, so that a page that is going away gets through, and later where
 * they are promised. `onEnd` is told whether a step failed.
 */
export function runSteps(steps: Steps, onEnd: (failed: boolean) => void): void {
  function go(advance: () => IteratorResult<unknown, void>) {
    try {
      let step = advance();
      while (step.done !== true && !isThenable(step.value)) step = steps.next(step.value);
      if (step.done === true) {
        onEnd(false);
        return;
      }
      (step.value as PromiseLike<unknown>).then(
        (answer) => go(() => steps.next(answer)),
        (error: unknown) => go(() => steps.throw(error)),
      );
    } catch {
      onEnd(true);
    }
  }
  go(() => steps.next());
}
