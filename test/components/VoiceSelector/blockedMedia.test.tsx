import { beforeAll, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { toneWav } from "../../../stories/tone.js";
import { languages } from "../show.js";
import { overHttp } from "./overHttp.js";
import { idOf, selectorIn } from "./selector.js";

// A policy cannot be taken back, so this file is a page of its own.
beforeAll(() => {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "media-src blob:";
  document.head.append(policy);
});

describe.each(languages)("a page whose policy blocks media, in $language", ({ words }) => {
  const { text, radio, playButton, stopButton, ...selector } = selectorIn(words);

  test("E19: it is said at the voice, other samples still play, the choice stays, and the policy names its directive", async () => {
    const { at, seen } = overHttp();
    const onChange = vi.fn();
    const blocked: string[] = [];
    const tell = ({ effectiveDirective }: SecurityPolicyViolationEvent) => blocked.push(effectiveDirective);
    document.addEventListener("securitypolicyviolation", tell);
    const allowed = URL.createObjectURL(new Blob([toneWav(440, 3)], { type: "audio/wav" }));
    selector.show({
      voices: [
        { id: idOf(1), name: "Blocked", previewUrl: at("tone.wav?seconds=3") },
        { id: idOf(2), name: "Noura", previewUrl: allowed },
      ],
      defaultValue: idOf(1),
      onChange,
    });
    await playButton("Blocked").click();
    await expect.poll(() => document.querySelector("[data-checked]")?.textContent).toContain(text.failed);
    await expect.element(playButton("Blocked")).toHaveAccessibleDescription(text.failed);
    await expect.element(radio("Blocked")).toBeChecked();
    await expect.poll(() => blocked).toContain("media-src");
    expect(await seen()).toEqual([]);
    await playButton("Noura").click();
    await expect.element(stopButton("Noura")).toBeVisible();
    expect(page.getByText(text.failed).elements()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
    await stopButton("Noura").click();
    document.removeEventListener("securitypolicyviolation", tell);
    URL.revokeObjectURL(allowed);
  });
});
