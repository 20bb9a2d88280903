import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import type { VoiceAgentFormHandle } from "../../../src/index.js";
import { takeFaults } from "../../setup/console.js";
import { createHost, settled } from "../host.js";
import { languages, say, showForm } from "../show.js";

describe.each(languages)("what the host gives, in $language", ({ language, words }) => {
  const { fields, form } = words;

  test("a fixed value that cannot be sent is said to be the site's, and developers are told its path once", async () => {
    const host = createHost();
    const fixedValues = {
      agentName: "",
      silenceThreshold: language === "Arabic" ? 0 : -1,
      realTime: "yes",
      ...(language === "Arabic" && { lang: "xx" }),
    };
    const { submit, change } = showForm(words, { fixedValues, onSubmit: host.onSubmit });
    await expect
      .poll(() => takeFaults().join())
      .toMatch(/fixedValues.*realTime, agentName,.*silenceThreshold/);
    change({ fixedValues: { ...fixedValues } });
    await submit.click();
    await expect.element(page.getByText(form.fixed).first()).toBeVisible();
    const [first] = page.getByText(form.fixed).elements();
    expect(first?.textContent).toBe(
      say(form.summaryItem, { label: fields.agentName.label, message: form.fixed }, words),
    );
    expect(first?.querySelector("button")).toBeNull();
    await settled();
    expect(host.calls).toEqual([]);
    expect(takeFaults()).toEqual([]);
  });

  test("a server's words about a fixed value stay the server's", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    showForm(words, { fixedValues: { silenceThreshold: 700 }, ref } as never);
    ref.current?.setErrors({ silenceThreshold: "Not for you." });
    await expect.element(page.getByText(/Not for you\./)).toBeVisible();
    expect(page.getByText(form.fixed).elements()).toEqual([]);
  });
});

describe("an answer of the API as the start", () => {
  test("developers are told, once, what makes a draft of it", async () => {
    const [{ words }] = languages;
    const { change } = showForm(words, {
      defaultValue: { success: true, data: { id: "a", agentName: "Noor" } },
    });
    await expect.poll(() => takeFaults().join()).toContain("fromVoiceAgent(parseVoiceAgent(answer))");
    change({ defaultValue: { id: "a", agentName: "Noor", createdAt: "2026" } });
    await settled(200);
    expect(takeFaults()).toEqual([]);
  });

  test("drafts, payloads and parts of either are none", async () => {
    const [{ words }] = languages;
    const { change } = showForm(words, { defaultValue: { agentName: "Noor" }, fixedValues: { lang: "en" } });
    change({ defaultValue: undefined });
    change({ defaultValue: null });
    await settled(200);
    expect(takeFaults()).toEqual([]);
  });
});
