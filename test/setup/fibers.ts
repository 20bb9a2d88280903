import { textsIn } from "./texts.js";

/** The part of React's own tree that developer tools read. */
interface Fiber {
  memoizedProps: unknown;
  memoizedState: unknown;
  child: Fiber | null;
  sibling: Fiber | null;
  alternate: Fiber | null;
}

/** The tree that was rendered into `container`, if any was. */
function treeIn(container: Node): Fiber | undefined {
  const key = Object.keys(container).find((name) => name.startsWith("__reactContainer$"));
  return key ? ((container as unknown as Record<string, Fiber | null>)[key] ?? undefined) : undefined;
}

/**
 * Every text within props and state of React's tree, as developer tools would show them. What the host handed over with
 * the element that it rendered is the host's own and left out; a copy of it is not.
 */
export function textsInReact(container: Node): string[] {
  const root = treeIn(container);
  const seen = new Set<unknown>();
  for (const fiber of [root, root?.alternate])
    textsIn((fiber?.memoizedState as { element?: unknown } | null | undefined)?.element, seen);
  return fibersFrom(root).flatMap(({ memoizedProps, memoizedState }) => [
    ...textsIn(memoizedProps, seen),
    ...textsIn(memoizedState, seen),
  ]);
}

/** The props of everything in React's tree, whatever it shows. */
export const propsInReact = (container: Node): object[] =>
  fibersFrom(treeIn(container)).flatMap(({ memoizedProps }) =>
    typeof memoizedProps === "object" && memoizedProps !== null ? [memoizedProps] : [],
  );

function fibersFrom(root: Fiber | undefined): Fiber[] {
  const waiting: (Fiber | null | undefined)[] = [root];
  const visited = new Set<Fiber>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (!next || visited.has(next)) continue;
    visited.add(next);
    waiting.push(next.child, next.sibling, next.alternate);
  }
  return [...visited];
}
