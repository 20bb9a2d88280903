/** The part of React's own tree that developer tools read. */
interface Fiber {
  memoizedProps: unknown;
  memoizedState: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

/** Every text within props and state of React's tree below a root container, as developer tools would show them. */
export function textsInReact(container: Element): string[] {
  const key = Object.keys(container).find((name) => name.startsWith("__reactContainer$"));
  if (!key) throw new Error("this is no root container of React");
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const read = (value: unknown) => {
    const waiting = [value];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (typeof next === "string") texts.push(next);
      // The document is read apart, and a function shows nothing of what it closes over.
      if (typeof next !== "object" || next === null || next instanceof Node || seen.has(next)) continue;
      seen.add(next);
      if (next instanceof Map || next instanceof Set) waiting.push(...[...next].flat());
      waiting.push(...Object.keys(next), ...Object.values(next));
    }
  };
  const walk = (fiber: Fiber | null) => {
    const waiting = [fiber];
    const visited = new Set<Fiber>();
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (!next || visited.has(next)) continue;
      visited.add(next);
      read(next.memoizedProps);
      read(next.memoizedState);
      waiting.push(next.child, next.sibling, next.alternate);
    }
  };
  const root = (container as unknown as Record<string, Fiber>)[key];
  walk(root ?? null);
  return texts;
}
