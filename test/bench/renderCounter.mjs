/**
 * Runs in a page before its own code: counts what React commits and which components it renders, in its production
 * build too, which tells developer tools of each commit where they are there.
 */
export function countRenders() {
  /**
   * @typedef {{ tag: number, flags: number, child: Fiber | null, sibling: Fiber | null, alternate: Fiber | null }} Fiber
   */
  const seen = { commits: 0, renders: 0 };
  /** React's numbers for functions, classes, `forwardRef` and `memo`. */
  const components = [0, 1, 11, 14, 15];
  const performedWork = 1;

  const onCommitFiberRoot = (
    /** @type {number} */ _renderer,
    /** @type {{ current: Fiber }} */ { current },
  ) => {
    seen.commits += 1;
    const waiting = [current];
    for (let fiber = waiting.pop(); fiber; fiber = waiting.pop()) {
      const { alternate } = fiber;
      if (components.includes(fiber.tag) && (!alternate || (fiber.flags & performedWork) !== 0))
        seen.renders += 1;
      // Below a part that was passed over, the children are the very ones of the last commit.
      if (alternate?.child === fiber.child) continue;
      for (let child = fiber.child; child; child = child.sibling) waiting.push(child);
    }
  };
  Object.assign(globalThis, {
    seenRenders: seen,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberRoot,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  });
}
