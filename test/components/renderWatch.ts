import { settled } from "./host.js";

/** What React keeps of an element; a render of the component that made the element gives it new props. */
interface Fiber {
  memoizedProps: unknown;
  alternate: Fiber | null;
}

/** Tells which controls of a form were rendered: by `data-path`, each at most once. */
export function renderWatch(container: Element) {
  const controls = () => [...container.querySelectorAll("[data-path]")];
  return {
    async after(act: () => Promise<unknown>): Promise<string[]> {
      const before = new Set(controls().flatMap(propsOf));
      await act();
      await settled(400);
      const rendered = controls().filter((control) => propsOf(control).some((props) => !before.has(props)));
      return [...new Set(rendered.map((control) => control.getAttribute("data-path") ?? ""))];
    },
  };
}

/** Of the last render and the one before, which React tells apart in no way that can be read from an element. */
function propsOf(element: Element): unknown[] {
  const key = Object.keys(element).find((name) => name.startsWith("__reactFiber$"));
  if (key === undefined) throw new Error("the element is none of React's");
  const fiber = (element as unknown as Record<string, Fiber>)[key];
  return [fiber?.memoizedProps, fiber?.alternate?.memoizedProps].filter((props) => props !== undefined);
}
