import { afterEach, describe, expect, test } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { VoiceAgentForm, type VoiceAgentFormHandle, VoiceSection } from "../../../src/index.js";
import { createHost } from "../host.js";
import { button, field, languages, say, show, showForm, toggle } from "../show.js";

const sectionOf = (title: string) => {
  const heading = page.getByRole("heading", { name: title, exact: true }).element();
  const section = heading.closest<HTMLDetailsElement>("details, section");
  if (!section) throw new Error(`${title} is not the title of a section`);
  return section;
};

/** What is folded away is drawn nowhere, and known to nobody but the browser's own search. */
const isShown = (locator: Locator) => locator.query()?.checkVisibility() ?? false;

afterEach(() => {
  history.replaceState(null, "", location.pathname + location.search);
});

describe.each(languages)("sections in $language", ({ words }) => {
  const { fields, sections, form } = words;

  test("are all open, under the form's title, and can be closed and opened by their heading", async () => {
    showForm(words);
    await expect
      .element(page.getByRole("heading", { level: 2, name: form.label, exact: true }))
      .toBeVisible();
    for (const name of ["identity", "conversation", "voice", "listening", "outcome", "tools"] as const) {
      await expect
        .element(page.getByRole("heading", { level: 3, name: sections[name].title, exact: true }))
        .toBeVisible();
      expect(sectionOf(sections[name].title).hasAttribute("open")).toBe(true);
    }
    const silence = field(fields.silenceThreshold.label);
    const summary = sectionOf(sections.listening.title).querySelector("summary");
    summary?.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => isShown(silence)).toBe(false);
    await userEvent.keyboard(" ");
    await expect.element(silence).toBeVisible();
  });

  test("a closed one keeps what was typed, is sent, and opens for a problem in it", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit });
    const silence = field(fields.silenceThreshold.label);
    const section = sectionOf(sections.listening.title);
    await silence.fill("1,5");
    section.open = false;
    await submit.click();
    const problem = say(words.issues["number.integer"], { example: 800 }, words);
    const link = say(form.summaryItem, { label: fields.silenceThreshold.label, message: problem }, words);
    expect(section.open).toBe(false);
    await button(link).click();
    await expect.element(silence).toHaveFocus();
    await expect.element(silence).toHaveValue("1,5");
    await silence.fill("900");
    section.open = false;
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.silenceThreshold).toBe(900);
    host.last().resolve();
  });

  test("say how many of their fields have something to fix, in their heading and not as an alert", async () => {
    const { submit } = showForm(words, { defaultValue: { silenceThreshold: "x", pokeMessages: ["", ""] } });
    await submit.click();
    await expect
      .element(page.getByRole("group", { name: say(form.summary, { count: 4 }, words) }))
      .toHaveFocus();
    const counts = (["identity", "conversation", "listening", "outcome"] as const).map((name) => {
      const badge = sectionOf(sections[name].title).querySelector(".vak-badge");
      expect(badge?.closest("[role=alert], [role=status], [aria-live]") ?? null).toBeNull();
      return badge?.querySelector(".vak-hidden")?.textContent;
    });
    expect(counts).toEqual([1, 2, 1, undefined].map((count) => count && say(form.invalid, { count }, words)));
  });

  test("ref.focus goes to a field or to a section by its name, and opens what is closed", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    showForm(words, { ref, closedSections: ["listening", "identity", "tools"] } as never);
    const silence = field(fields.silenceThreshold.label);
    await expect.poll(() => isShown(silence)).toBe(false);
    ref.current?.focus("silenceThreshold");
    await expect.element(silence).toHaveFocus();
    ref.current?.focus("identity");
    const identity = sectionOf(sections.identity.title);
    await expect.poll(() => document.activeElement).toBe(identity.querySelector("summary"));
    expect(identity.open).toBe(false);
    ref.current?.focus("tools.smartCallEnd");
    await expect.element(toggle(fields["tools.smartCallEnd"].label)).toHaveFocus();
  });
});

describe("deep links", () => {
  const [{ words }] = languages;
  const { sections, fields } = words;

  test("the page's address opens a section, at the start and later", async () => {
    location.hash = "#a-listening";
    showForm(words, { idPrefix: "a-", closedSections: ["listening", "outcome"] });
    await expect.element(field(fields.silenceThreshold.label)).toBeVisible();
    await expect.poll(() => document.activeElement?.closest("details")?.id).toBe("a-listening");
    await expect.poll(() => isShown(field(fields.outcome.label))).toBe(false);
    location.hash = "#a-outcome";
    await expect.element(field(fields.outcome.label)).toBeVisible();
    expect(sectionOf(sections.outcome.title).id).toBe("a-outcome");
  });

  test("without a prefix sections have no id, so that two forms do not clash", async () => {
    show(
      <>
        <VoiceAgentForm messages={words} voices={[]} />
        <VoiceAgentForm messages={words} voices={[]} />
      </>,
    );
    await expect.poll(() => document.querySelectorAll(".vak-section").length).toBe(12);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("in an arrangement of the host's own, a section starts closed when it says so", async () => {
    show(
      <VoiceAgentForm messages={words} voices={[]}>
        <VoiceSection defaultOpen={false} />
      </VoiceAgentForm>,
    );
    await expect.element(page.getByRole("heading", { level: 2, name: sections.voice.title })).toBeVisible();
    expect(sectionOf(sections.voice.title).open).toBe(false);
  });
});
