import { createRoot } from "react-dom/client";
import type { FreeSlots } from "voice-agent-kit/core";
import { WEEKDAYS } from "voice-agent-kit/core";
import { FreeSlotsEditor } from "voice-agent-kit";
import "voice-agent-kit/styles.css";

const perDay = Number(new URLSearchParams(location.search).get("slots") ?? "7") / 7;
const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
const day = Array.from({ length: perDay }, (_, index) => ({
  from: clock(index * 28),
  to: clock(index * 28 + 20),
}));
const week = Object.fromEntries(WEEKDAYS.map((name) => [name, day])) as FreeSlots;
const root = document.getElementById("root");
if (!root) throw new Error("The page has no root.");

/** The floor: what the browser itself takes for as many inputs, with nothing of the kit. */
function bareInputs(into: HTMLElement) {
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
    for (const { from, to } of day) row(from, to);
    const add = into.appendChild(document.createElement("button"));
    add.textContent = `Add slot on ${name}`;
    add.addEventListener("click", () => row("20:00", "21:00").querySelector("input")?.focus());
  }
}

if (new URLSearchParams(location.search).has("bare")) bareInputs(root);
else createRoot(root).render(<FreeSlotsEditor defaultValue={week} meetingDuration={30} />);
