import { createRoot } from "react-dom/client";
import type { FreeSlots } from "voice-agent-kit/core";
import { WEEKDAYS } from "voice-agent-kit/core";
import { FreeSlotsEditor } from "voice-agent-kit";

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

/** A week with as many slots, the same on each day. */
function weekOf(slots: number): FreeSlots {
  const day = Array.from({ length: slots / 7 }, (_, index) => ({
    from: clock(index * 28),
    to: clock(index * 28 + 20),
  }));
  return Object.fromEntries(WEEKDAYS.map((name) => [name, day])) as FreeSlots;
}

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
