import { createRoot } from "react-dom/client";
import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { ImportPayload, VoiceAgentForm, type VoiceAgentFormProps } from "../../src/index.js";
import stylesheet from "../../src/styles.css?inline";
import { createHost, settled } from "./host.js";
import { button, field, languages, say } from "./show.js";

const [{ words }] = languages;
const calendarForm = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };

/** A form in a shadow tree, with the stylesheet inside it. */
function showInShadow(props: VoiceAgentFormProps): ShadowRoot {
  const outside = document.createElement("div");
  document.body.append(outside);
  const shadow = outside.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(stylesheet);
  shadow.adoptedStyleSheets = [sheet];
  const place = document.createElement("div");
  shadow.append(place);
  const root = createRoot(place);
  root.render(<VoiceAgentForm {...props} portalContainer={shadow} />);
  onTestFinished(() => {
    root.unmount();
    outside.remove();
  });
  return shadow;
}

test("a shadow root holds the form, with the stylesheet inside it", async () => {
  const host = createHost();
  const shadow = showInShadow({ messages: words, ...calendarForm, onSubmit: host.onSubmit });
  const name = field(words.fields.agentName.label);
  await name.fill("");
  await button(words.form.submit).click();
  await expect.element(name).toHaveAttribute("aria-invalid", "true");
  await expect.poll(() => shadow.activeElement?.hasAttribute("data-summary")).toBe(true);
  await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => shadow.activeElement === name.element()).toBe(true);
  await name.fill("Noor");
  const zone = page.getByRole("combobox", { name: words.fields["googleCalendarSettings.timezone"].label });
  await zone.fill("Kathmandu");
  await page.getByRole("listbox").getByRole("option").first().click();
  await button(words.form.submit).click();
  await expect.poll(() => host.calls.length).toBe(1);
  expect(host.last().payload.googleCalendarSettings?.timezone).toMatch(/Kat/);
  host.last().resolve();
  await settled();
});

describe.each(languages)("in a shadow root, in $language", ({ words }) => {
  test("the arrow keys move in a menu", async () => {
    const shadow = showInShadow({ messages: words });
    const { label } = words.fields.greetingMessage;
    await button(say(words.template.toolFor, { tool: words.template.insert, label }, words)).click();
    const items = page.getByRole("menuitem");
    await expect.poll(() => shadow.activeElement === items.first().element()).toBe(true);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(shadow.activeElement).toBe(items.nth(2).element());
    await userEvent.keyboard("{ArrowUp}");
    expect(shadow.activeElement).toBe(items.nth(1).element());
  });

  test("a dialog that is left gives the focus back to what opened it", async () => {
    const shadow = showInShadow({ messages: words, aside: <ImportPayload /> });
    await button(words.import.open).click();
    await page.getByRole("dialog").getByRole("button", { name: words.import.cancel, exact: true }).click();
    await expect.poll(() => shadow.activeElement === button(words.import.open).element()).toBe(true);
  });
});
