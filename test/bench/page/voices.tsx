import { createRoot } from "react-dom/client";
import { subjectData } from "./data.js";
import { Subject } from "./ours/picker.js";

/** Makes each key cost what this page now does in 20 ms: a control for those who look for long tasks. */
export function holdUpKeys() {
  const end = performance.now() + 20;
  let steps = 0;
  while (performance.now() < end) steps += 1;
  addEventListener("keydown", () => {
    for (let step = 0; step < steps; step += 1) performance.now();
  });
}

/** The selector behind its button, over as many voices. */
export function showVoices(into: HTMLElement, count: number) {
  createRoot(into).render(<Subject {...subjectData(count)} onSubmit={() => undefined} />);
}
