/** Every text within a value, names of properties included; what was `seen` before is passed over. */
export function textsIn(value: unknown, seen = new Set<unknown>()): string[] {
  const texts: string[] = [];
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string") texts.push(next);
    // The document is read apart, and a function shows nothing of what it closes over.
    if (typeof next !== "object" || next === null || next instanceof Node || seen.has(next)) continue;
    seen.add(next);
    waiting.push(...partsOf(next));
  }
  return texts;
}

function partsOf(value: object): unknown[] {
  // An element's owner is a part of React's tree, and no part of the element.
  if ("$$typeof" in value && "props" in value) return [(value as { key?: unknown }).key, value.props];
  if (value instanceof Map || value instanceof Set) return [...value].flat();
  if (value instanceof Headers || value instanceof FormData || value instanceof URLSearchParams)
    return [...value].flat();
  if (value instanceof URL) return [value.href];
  const own = [...Object.keys(value), ...Object.values(value)];
  return value instanceof Error ? [value.message, value.stack, value.cause, ...own] : own;
}
