"use client";

/** A question about an object that never changes, answered once for each object there is and forgotten with it. */
export function oncePer<K extends object, T>(answer: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, { answer: T }>();
  return (about) => {
    const found = known.get(about) ?? { answer: answer(about) };
    known.set(about, found);
    return found.answer;
  };
}
