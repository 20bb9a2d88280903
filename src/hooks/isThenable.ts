"use client";

/** Whether an answer will only come later. */
export const isThenable = (answer: unknown): answer is PromiseLike<never> =>
  typeof answer === "object" && answer !== null && "then" in answer && typeof answer.then === "function";
