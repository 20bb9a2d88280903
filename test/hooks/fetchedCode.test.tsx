import { fireEvent, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { fetchedCode } from "../../src/hooks/fetchedCode.js";

/** A part that shows the code it wants, and how often that was asked for. */
function createPart(answers: (() => Promise<string>)[]) {
  let asked = 0;
  const wanted = fetchedCode(() => {
    const answer = answers[asked];
    asked += 1;
    return answer ? answer() : Promise.reject(new Error("asked too often"));
  });
  function Part({ open }: { open: boolean }) {
    const { code, failed, retry } = wanted.useCode(open);
    return <p onClick={retry}>{failed ? "failed" : (code ?? "none")}</p>;
  }
  return { Part, asked: () => asked };
}

test("code is fetched when it is first wanted, once for all, and then there at once", async () => {
  const { Part, asked } = createPart([() => Promise.resolve("grid")]);
  const { container, rerender, unmount } = render(<Part open={false} />);
  expect([container.textContent, asked()]).toEqual(["none", 0]);
  rerender(<Part open />);
  await expect.poll(() => container.textContent).toBe("grid");
  unmount();
  const second = render(<Part open />);
  expect([second.container.textContent, asked()]).toEqual(["grid", 1]);
});

test("what cannot be fetched is told, and asked for again once it is wanted anew", async () => {
  const missing = () => import(/* @vite-ignore */ ["/no", "such", "file.js"].join("-")) as Promise<string>;
  const { Part, asked } = createPart([missing, missing, () => Promise.resolve("grid")]);
  const { container, rerender } = render(<Part open />);
  await expect.poll(() => container.textContent).toBe("failed");
  const before = asked();
  rerender(<Part open={false} />);
  expect(container.textContent).toBe("none");
  rerender(<Part open />);
  await expect.poll(() => container.textContent).toBe(before === 2 ? "grid" : "failed");
  expect(asked()).toBe(before + 1);
});

test("what cannot be fetched can be asked for again while it stays wanted", async () => {
  const fails = () => Promise.reject<string>(new Error("no connection"));
  const { Part, asked } = createPart([fails, fails, () => Promise.resolve("grid")]);
  const { container } = render(<Part open />);
  await expect.poll(() => container.textContent).toBe("failed");
  const before = asked();
  fireEvent.click(container.querySelector("p") as HTMLElement);
  expect(container.textContent).toBe("none");
  await expect.poll(() => container.textContent).toBe(before === 2 ? "grid" : "failed");
  expect(asked()).toBe(before + 1);
});
