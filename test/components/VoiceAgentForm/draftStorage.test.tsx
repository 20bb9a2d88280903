import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { DraftStorage, VoiceAgentFormHandle, VoiceAgentFormProps } from "../../../src/index.js";
import { placesOfTokens } from "../../setup/placesOfTokens.js";
import { CANARY } from "../canary.js";
import { createHost, settled } from "../host.js";
import { button, field, languages, showForm, toggle } from "../show.js";
import { KEY, kept, keptValues, storedBy } from "./keptDraft.js";

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

/** As the browser tells a tab that another one has written. */
function writeFromAnotherTab(text: string | null) {
  const oldValue = kept();
  if (text === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, text);
  const told = { key: KEY, oldValue, newValue: text, storageArea: localStorage };
  window.dispatchEvent(new StorageEvent("storage", told));
}

describe.each(languages)("drafts in $language", ({ words }) => {
  const { fields, notices } = words;
  const restoredText = () => page.getByText(notices.restored.split("{")[0]?.trim() ?? "");
  const showKept = (props: VoiceAgentFormProps = {}) =>
    showForm(words, { defaultValue: {}, draftStorage: { key: KEY }, ...props });

  test("I45: what was typed is there again on the next visit, with a notice that leads back", async () => {
    const first = showKept();
    await first.name.fill("Noor");
    await toggle(fields.realTime.label).click();
    await expect.poll(keptValues).toEqual({ agentName: "Noor", realTime: true });
    first.unmount();
    const second = showKept();
    await expect.element(second.name).toHaveValue("Noor");
    await expect.element(toggle(fields.realTime.label)).toBeChecked();
    await expect.element(restoredText()).toBeVisible();
    await button(notices.discard).click();
    await expect.element(second.name).toHaveValue("");
    await expect.poll(kept).toBeNull();
    await button(notices.undo).click();
    await expect.element(second.name).toHaveValue("Noor");
    await expect.poll(keptValues).toEqual({ agentName: "Noor", realTime: true });
  });

  test("closing its notice puts the focus where the fields begin", async () => {
    localStorage.setItem(KEY, storedBy({ agentName: "Noor" }));
    const { container } = showKept();
    await button(notices.dismiss).click();
    await expect.element(restoredText()).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement).toBe(container.querySelector("[data-section-head]"));
  });

  test("nothing is stored while nothing was changed, and nothing stays once it was changed back", async () => {
    const { name } = showKept({ defaultValue: { agentName: "Noor" } });
    await name.fill("Other");
    await expect.poll(keptValues).toEqual({ agentName: "Other" });
    await name.fill("Noor");
    await expect.poll(kept).toBeNull();
  });

  test("T36: after the agent was created the draft is gone", async () => {
    const host = createHost();
    const { name, submit } = showKept({ onSubmit: host.onSubmit });
    await name.fill("Noor");
    await expect.poll(kept).not.toBeNull();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    await expect.poll(kept).toBeNull();
  });

  test("T36: another user of the same browser is given none of it, and takes nothing from it", async () => {
    localStorage.setItem(KEY, storedBy({ agentName: "Theirs", outcome: "Private" }));
    const { name } = showKept({ draftStorage: { key: "user-2/new-agent" } });
    await expect.element(restoredText()).not.toBeInTheDocument();
    await expect.element(name).toHaveValue("");
    await name.fill("Mine");
    await expect.poll(() => localStorage.getItem("user-2/new-agent")).toContain("Mine");
    expect(localStorage.getItem("user-2/new-agent")).not.toContain("Private");
    expect(keptValues()).toEqual({ agentName: "Theirs", outcome: "Private" });
  });

  test("reset discards it", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const { name } = showKept({ ref } as never);
    await name.fill("Noor");
    await expect.poll(kept).not.toBeNull();
    ref.current?.reset();
    await expect.poll(kept).toBeNull();
    await expect.element(name).toHaveValue("");
  });

  test("what is due is kept when the page is hidden or left", async () => {
    const { name } = showKept();
    await name.fill("Noor");
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(keptValues()).toEqual({ agentName: "Noor" });
    await name.fill("Noora");
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(keptValues()).toEqual({ agentName: "Noora" });
  });

  test("a draft stands over what the host has by now, field by field", async () => {
    localStorage.setItem(KEY, storedBy({ agentName: "Mine" }));
    const { name } = showKept({ defaultValue: { agentName: "Theirs", greetingMessage: "Since changed" } });
    await expect.element(name).toHaveValue("Mine");
    await expect.element(field(fields.greetingMessage.label)).toHaveValue("Since changed");
    await button(notices.discard).click();
    await expect.element(name).toHaveValue("Theirs");
  });

  test("I44, P37: no token is ever in it", async () => {
    const calendar = { tools: { googleCalendar: true }, googleCalendarSettings: { calendarId: "c" } };
    const { name } = showKept({ defaultValue: calendar });
    const token = (which: "accessToken" | "refreshToken") =>
      page.getByLabelText(fields[`googleCalendarSettings.${which}`].label, { exact: true });
    await token("accessToken").fill(CANARY.accessToken);
    await token("refreshToken").fill(CANARY.refreshToken);
    await name.fill("Noor");
    await expect.poll(keptValues).toEqual({ agentName: "Noor" });
    expect(placesOfTokens()).toEqual([]);
  });

  test.each([
    ["broken", '{"version":1,"values":{"agentName'],
    ["of another version", JSON.stringify({ version: 99, values: { agentName: "Old" } })],
    ["of another kind", "[1,2,3]"],
    ["of wrong values", storedBy({ agentName: 7, pokeMessages: "x", "tools.smartCallEnd": "yes" })],
  ])("a draft that is %s is passed over, and what is typed takes its place", async (_, text) => {
    localStorage.setItem(KEY, text);
    const { name } = showKept();
    await name.fill("Noor");
    await expect.element(restoredText()).not.toBeInTheDocument();
    await expect.poll(keptValues).toEqual({ agentName: "Noor" });
  });

  test("T37: what another tab has put there is not written over until the reader chooses", async () => {
    const { name } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    const theirs = storedBy({ agentName: "Theirs" });
    writeFromAnotherTab(theirs);
    await expect.element(page.getByText(notices.clash)).toBeVisible();
    await name.fill("Mine 2");
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(kept()).toBe(theirs);
    await button(notices.takeOther).click();
    await expect.element(name).toHaveValue("Theirs");
    await expect.element(page.getByText(notices.clash)).not.toBeInTheDocument();
    await name.fill("Theirs 2");
    await expect.poll(keptValues).toEqual({ agentName: "Theirs 2" });
  });

  test("T37: the reader may keep what is here instead", async () => {
    const { name } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    writeFromAnotherTab(storedBy({ agentName: "Theirs" }));
    await button(notices.keepMine).click();
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    await expect.element(name).toHaveValue("Mine");
  });

  test("T37: a change that no event told of is found before anything is written", async () => {
    const { name } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    const theirs = storedBy({ agentName: "Theirs" });
    localStorage.setItem(KEY, theirs);
    await name.fill("Mine 2");
    await expect.element(page.getByText(notices.clash)).toBeVisible();
    expect(kept()).toBe(theirs);
  });

  test("a draft that was sent or discarded in another tab is told, with a way to start over", async () => {
    const { name } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    writeFromAnotherTab(null);
    await expect.element(page.getByText(notices.clashGone)).toBeVisible();
    await button(notices.startOver).click();
    await expect.element(name).toHaveValue("");
    expect(kept()).toBeNull();
  });

  test("events about other keys and other stores are nothing to it", async () => {
    const { name } = showKept();
    await name.fill("Mine");
    await expect.poll(keptValues).toEqual({ agentName: "Mine" });
    const told = { newValue: "x", oldValue: null };
    window.dispatchEvent(new StorageEvent("storage", { ...told, key: "other", storageArea: localStorage }));
    window.dispatchEvent(new StorageEvent("storage", { ...told, key: KEY, storageArea: sessionStorage }));
    await name.fill("Mine 2");
    await expect.poll(keptValues).toEqual({ agentName: "Mine 2" });
    await expect.element(page.getByText(notices.clash)).not.toBeInTheDocument();
  });
});

describe("stores of other kinds", () => {
  const [{ words }] = languages;
  const { notices } = words;
  const showIn = (storage: DraftStorage) =>
    showForm(words, { defaultValue: {}, draftStorage: { key: KEY, storage } });
  const never = (): never => {
    throw new DOMException("denied", "SecurityError");
  };

  test("L25, N10: a frame in which naming the store throws loses nothing, and says so once there is something", async () => {
    vi.spyOn(window, "localStorage", "get").mockImplementation(never);
    const { name } = showForm(words, { defaultValue: {}, draftStorage: { key: KEY } });
    await expect.element(page.getByText(notices.notKept)).not.toBeInTheDocument();
    await name.fill("Noor");
    await expect.element(page.getByText(notices.notKept)).toBeVisible();
    await expect.element(name).toHaveValue("Noor");
  });

  test("a full store is told, and the notice goes once there is room", async () => {
    let isFull = true;
    const texts = new Map<string, string>();
    const { name } = showIn({
      getItem: (key) => texts.get(key) ?? null,
      setItem(key, text) {
        if (isFull) throw new DOMException("full", "QuotaExceededError");
        texts.set(key, text);
      },
      removeItem: (key) => texts.delete(key),
    });
    await name.fill("Noor");
    await expect.element(page.getByText(notices.notKept)).toBeVisible();
    isFull = false;
    await userEvent.keyboard("a");
    await expect.poll(() => texts.get(KEY)).toContain("Noora");
    await expect.element(page.getByText(notices.notKept)).not.toBeInTheDocument();
  });

  test("a store that has nothing to say, rather than null, is an empty one", async () => {
    const texts = new Map<string, string>();
    const { name } = showIn({
      getItem: (key) => texts.get(key) as never,
      setItem: (key, text) => texts.set(key, text),
      removeItem: (key) => texts.delete(key),
    });
    await name.fill("Noor");
    await expect.poll(() => texts.get(KEY)).toContain("Noor");
    await expect.element(page.getByText(notices.clashGone)).not.toBeInTheDocument();
  });

  /** A store whose every answer comes when the test says so. */
  function createSlowStore(start: string | null = null) {
    const waiting: (() => void)[] = [];
    const state = { text: start };
    const later = <T,>(answer: () => T) =>
      new Promise<T>((resolve) => {
        waiting.push(() => resolve(answer()));
      });
    const storage: DraftStorage = {
      getItem: () => later(() => state.text),
      setItem: (_, text) => later(() => void (state.text = text)),
      removeItem: () => later(() => void (state.text = null)),
    };
    return { storage, state, answer: () => waiting.splice(0).forEach((go) => go()), waiting };
  }

  test("K13: a draft that is found late fills what was not touched", async () => {
    const slow = createSlowStore(storedBy({ agentName: "Kept", outcome: "Kept too" }));
    const { name } = showIn(slow.storage);
    await name.fill("Typed");
    slow.answer();
    await expect.element(field(words.fields.outcome.label)).toHaveValue("Kept too");
    await expect.element(name).toHaveValue("Typed");
  });

  test("what is typed while a slow store writes is kept after it", async () => {
    const slow = createSlowStore();
    const { name } = showIn(slow.storage);
    slow.answer();
    await name.fill("One");
    await expect.poll(() => slow.waiting.length).toBe(1);
    slow.answer();
    await expect.poll(() => slow.waiting.length).toBe(1);
    await name.fill("Two");
    slow.answer();
    await expect.poll(() => slow.state.text).toContain("One");
    await expect
      .poll(() => {
        slow.answer();
        return slow.state.text;
      })
      .toContain("Two");
  });

  test.each(["asked what it holds", "writing"])(
    "T36: after the agent was created the draft is gone, though a slow store was %s and the form went",
    async (doing) => {
      const slow = createSlowStore();
      const { name, submit, unmount } = showForm(words, {
        draftStorage: { key: KEY, storage: slow.storage },
        onSubmit: () => ({ id: "agent" }),
      });
      slow.answer();
      await name.fill("Mine");
      await expect.poll(() => slow.waiting.length).toBe(1);
      if (doing === "writing") {
        slow.answer();
        await expect.poll(() => slow.waiting.length).toBe(1);
      }
      await submit.click();
      await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
      unmount();
      for (let round = 0; round < 4; round += 1) {
        slow.answer();
        await settled(20);
      }
      expect(slow.waiting).toEqual([]);
      expect(slow.state.text).toBeNull();
    },
  );

  test("P18: nothing listens on after the form has gone, and a late answer changes nothing", async () => {
    const slow = createSlowStore(storedBy({ agentName: "Kept" }));
    const onChange = vi.fn();
    const { unmount } = showForm(words, {
      draftStorage: { key: KEY, storage: slow.storage },
      onChange,
    });
    unmount();
    slow.answer();
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    await expect.poll(() => slow.waiting.length).toBe(0);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("without draftStorage, and while it is read only, nothing is stored or restored", async () => {
    localStorage.setItem(KEY, storedBy({ agentName: "Kept" }));
    const { name } = showForm(words, { readOnly: true, draftStorage: { key: KEY } });
    await expect.element(name).toHaveValue("Noor");
    const other = showForm(words, { defaultValue: {} });
    await other.name.nth(1).fill("Typed");
    window.dispatchEvent(new PageTransitionEvent("pagehide"));
    expect(Object.keys(localStorage)).toEqual([KEY]);
  });
});
