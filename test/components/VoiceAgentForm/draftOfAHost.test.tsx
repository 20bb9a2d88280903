import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { VoiceAgentForm, type VoiceAgentFormProps } from "../../../src/index.js";
import { createHost, settled } from "../host.js";
import { button, field, languages, show, showForm } from "../show.js";
import { KEY, kept, keptValues, storedBy } from "./keptDraft.js";

afterEach(() => localStorage.clear());

describe.each(languages)("a draft whose host changes its mind, in $language", ({ words }) => {
  const { fields, notices } = words;
  const restoredText = () => page.getByText(notices.restored.split("{")[0]?.trim() ?? "");
  const showKept = (props: VoiceAgentFormProps = {}) =>
    showForm(words, { defaultValue: {}, draftStorage: { key: KEY }, ...props });

  test("what was typed under one name is not written over what is kept under another", async () => {
    localStorage.setItem("user-2", storedBy({ agentName: "Theirs" }));
    const { name, change } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    change({ draftStorage: { key: "user-2" } });
    await expect.element(button(notices.takeOther)).toBeVisible();
    await expect.element(restoredText()).not.toBeInTheDocument();
    await name.fill("Mine, later");
    await settled(700);
    expect(localStorage.getItem("user-2")).toContain("Theirs");
    await button(notices.takeOther).click();
    await expect.element(name).toHaveValue("Theirs");
  });

  test("T36: a form that its host locks while it saves forgets the draft of the agent that was made", async () => {
    const host = createHost();
    const kit = { defaultValue: {}, draftStorage: { key: KEY }, onSubmit: host.onSubmit };
    const { name, submit, change } = showForm(words, { ...kit, submitTimeoutMs: 100 });
    await name.fill("Noor");
    await expect.poll(kept).not.toBeNull();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    change({ readOnly: true });
    await expect.element(button(words.form.keepWaiting)).toBeVisible();
    await expect.element(button(words.form.cancel)).toBeVisible();
    host.last().resolve();
    await expect.poll(kept).toBeNull();
    change({ readOnly: false });
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    expect(kept()).toBeNull();
  });

  test("a form that is read only for a while has nothing restored", async () => {
    const { name, change } = showKept();
    await name.fill("Noor");
    await expect.poll(kept).not.toBeNull();
    change({ draftStorage: { key: KEY }, readOnly: true });
    change({ draftStorage: { key: KEY }, readOnly: false });
    await settled();
    await expect.element(name).toHaveValue("Noor");
    await expect.element(restoredText()).not.toBeInTheDocument();
  });

  test("what was typed before there was a place to keep it is kept once there is one", async () => {
    const { name, change } = showKept({ draftStorage: undefined });
    await name.fill("Noor");
    change({ draftStorage: { key: KEY } });
    await expect.poll(keptValues).toEqual({ agentName: "Noor" });
  });

  test("a host that gives every change back as the start takes none of it for saved", async () => {
    const onDirtyChange = vi.fn();
    function Echo() {
      const [draft, setDraft] = useState<unknown>({});
      return (
        <VoiceAgentForm
          messages={words}
          voices={[]}
          onSubmit={() => 1}
          defaultValue={draft}
          onChange={setDraft}
          onDirtyChange={onDirtyChange}
          draftStorage={{ key: KEY }}
        />
      );
    }
    show(<Echo />);
    await field(fields.agentName.label).fill("Noor");
    await expect.poll(keptValues).toEqual({ agentName: "Noor" });
    expect(onDirtyChange.mock.calls).toEqual([[true]]);
  });
});
