import { describe, expect, test } from "vitest";
import type { VoiceAgentFormHandle } from "../../../src/index.js";
import { settled } from "../host.js";
import { button, field, languages, say, showForm } from "../show.js";

describe.each(languages)("focus() in $language", ({ words }) => {
  test("an empty list has the focus on its button to add one, and no path does nothing", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const { name } = showForm(words, { ref } as never);
    for (const [path, text] of [
      ["params", words.params.add],
      ["pokeMessages", words.pokeMessages.add],
      ["params.3.name", words.params.add],
    ] as const) {
      (name.element() as HTMLElement).focus();
      ref.current?.focus(path);
      await expect.element(button(text)).toHaveFocus();
    }
    for (const nothing of [undefined, null, 5, {}])
      expect(() => ref.current?.focus(nothing as never)).not.toThrow();
    await settled();
    await expect.element(button(words.params.add)).toHaveFocus();
  });

  test("a list with rows has the focus on its first", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    showForm(words, { defaultValue: { agentName: "N", pokeMessages: ["One"] }, ref } as never);
    ref.current?.focus("pokeMessages");
    await expect.element(field(say(words.pokeMessages.item, { number: 1 }, words))).toHaveFocus();
  });
});
