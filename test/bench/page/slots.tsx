import { createRoot } from "react-dom/client";
import { type FreeSlots, WEEKDAYS } from "voice-agent-kit/core";
import { FreeSlotsEditor } from "voice-agent-kit";
import { weekOf } from "./data.js";

/** The editor with as many slots, or bare inputs for them. */
export function showSlots(into: HTMLElement, slots: number, bare: boolean) {
  const week = weekOf(slots);
  if (bare) bareInputs(into, week);
  else createRoot(into).render(<FreeSlotsEditor defaultValue={week} meetingDuration={30} />);
}

/** The floor: what the browser itself takes for as many inputs, with nothing of the kit. */
function bareInputs(into: HTMLElement, week: FreeSlots) {
  for (const name of WEEKDAYS) {
    const group = into.appendChild(document.createElement("fieldset"));
    const row = (from: string, to: string) => {
      const line = group.appendChild(document.createElement("div"));
      for (const [side, value] of Object.entries({ from, to })) {
        const input = line.appendChild(document.createElement("input"));
        input.value = value;
        input.setAttribute("aria-label", `${name}, slot ${group.childElementCount}, ${side}`);
      }
      return line;
    };
    for (const { from, to } of week[name]) row(from, to);
    const add = into.appendChild(document.createElement("button"));
    add.textContent = `Add slot on ${name}`;
    add.addEventListener("click", () => row("20:00", "21:00").querySelector("input")?.focus());
  }
}
