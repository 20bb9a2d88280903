import { describe, expect, test } from "vitest";
import { VoiceAgentForm } from "../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { takeFaults } from "../setup/console.js";
import { plant } from "../setup/plant.js";
import { createHost, settled } from "./host.js";
import { button, languages, show } from "./show.js";

const [{ words }] = languages;

const tagOf = (element: Element | null | undefined) =>
  (element?.cloneNode(false) as Element | undefined)?.outerHTML.replaceAll(/_r_\w+_|:r\w+:|«r\w+»/g, "");

/** What the options of a form decide. React itself hands everything that is planted to elements with a key. */
function decided(container: HTMLElement) {
  const root = container.querySelector<HTMLElement>(".vak-root");
  return {
    root: tagOf(root),
    form: tagOf(root?.querySelector(".vak-form")),
    name: tagOf(container.querySelector("[data-path=agentName]")),
    sections: [...container.querySelectorAll("details.vak-section")].map((section) =>
      section.matches("[open]"),
    ),
    buttons: [...container.querySelectorAll(".vak-actions button, .vak-form-head button")].map(
      ({ textContent }) => textContent,
    ),
  };
}

describe("T16: a page whose Object.prototype has been polluted", () => {
  // What a merge of foreign JSON can plant; what React itself would read, such as `disabled`, is left out.
  const planted = {
    locale: "fr",
    dir: "rtl",
    idPrefix: "planted",
    messages: { locale: "fr", form: { submit: "planted" } },
    appearance: { theme: "dark" },
    readOnly: true,
    mode: "edit",
    as: "div",
    limits: { pokeMessages: 0 },
    fixedValues: { preamble: "planted", voiceId: "11111111-1111-4111-8111-111111111111" },
    templates: [{ name: "planted", values: {} }],
    draftStorage: { key: "planted" },
    submitTimeoutMs: 1,
    closedSections: ["identity", "conversation"],
  };
  test("has no say in how the form looks, speaks and locks, nor in what it sends", async () => {
    const clean = createHost();
    const form = (onSubmit: typeof clean.onSubmit) => (
      <VoiceAgentForm
        voices={someVoices("en")}
        defaultValue={dentistWithCalendar("en")}
        onSubmit={onSubmit}
      />
    );
    const first = show(form(clean.onSubmit));
    const before = decided(first.container);
    await button(words.form.submit).click();
    await expect.poll(() => clean.calls.length).toBe(1);
    clean.last().resolve();
    first.unmount();

    for (const [name, value] of Object.entries(planted)) plant(name, value);
    const host = createHost();
    const second = show(form(host.onSubmit));
    expect(decided(second.container)).toEqual(before);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toEqual(clean.last().payload);
    await settled();
    expect(document.querySelector("[role=dialog], dialog")).toBeNull();
    expect(localStorage.getItem("planted")).toBeNull();
    host.last().resolve();
    await settled();
    // React's own build for development walks its props with for-in, and says what it finds.
    const names = Object.keys(planted);
    expect(takeFaults().filter((fault) => !names.some((name) => fault.includes(name)))).toEqual([]);
  });
});
