"use client";

/**
 * The same object with `undefined` of its own for each name that something on the page has added to `Object.prototype`:
 * what a page's other code leaves there decides nothing.
 */
export function ownOf<T extends object>(given: T): T {
  const added: [string, undefined][] = [];
  for (const name in {}) added.push([name, undefined]);
  return { ...Object.fromEntries(added), ...given };
}
