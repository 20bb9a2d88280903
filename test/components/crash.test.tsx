import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { takeFaults } from "../setup/console.js";
import {
  FreeSlotsEditor,
  IdentitySection,
  TemplateEditor,
  TimeZoneSelector,
  VoiceAgentForm,
} from "../../src/index.js";
import { createHost, settled } from "./host.js";
import { button, field, languages, show, showForm } from "./show.js";

function Broken(): never {
  throw new Error("a part of the host's");
}

/** A label that React cannot show, as a host without types may hand over. */
const noText = {} as string;

describe.each(languages)("P9: what cannot be rendered, in $language", ({ words }) => {
  const apology = page.getByText(words.form.crashed);

  test("the host's page stays, a sentence says it, and the host is told once", async () => {
    const onError = vi.fn();
    show(
      <>
        <p>The host’s own text</p>
        <VoiceAgentForm messages={words} onError={onError}>
          <Broken />
        </VoiceAgentForm>
      </>,
    );
    await expect.element(page.getByText("The host’s own text")).toBeVisible();
    await expect.element(apology).toBeVisible();
    expect(onError.mock.calls).toEqual([[new Error("a part of the host's")]]);
    takeFaults();
  });

  test("a part of the form that breaks takes neither the other fields nor what was typed", async () => {
    const host = createHost();
    const onError = vi.fn();
    const sections = (label: string) => [
      <IdentitySection key={1} />,
      <TemplateEditor key={2} label={label} />,
    ];
    const { name, submit, change } = showForm(words, {
      onSubmit: host.onSubmit,
      onError,
      children: sections("Note"),
    });
    await name.fill("typed");
    change({ children: sections(noText) });
    await expect.element(apology).toBeVisible();
    await expect.element(name).toHaveValue("typed");
    expect(onError).toHaveBeenCalledTimes(1);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.agentName).toBe("typed");
    host.last().resolve();
    takeFaults();
  });

  test("a part that stands alone does the same", async () => {
    const onError = vi.fn();
    show(
      <>
        <p>The host’s own text</p>
        <TemplateEditor messages={words} label={noText} onError={onError} />
      </>,
    );
    await expect.element(apology).toBeVisible();
    await expect.element(page.getByText("The host’s own text")).toBeVisible();
    expect(onError).toHaveBeenCalledTimes(1);
    takeFaults();
  });
});

describe("P9: a host whose own listeners throw", () => {
  const [{ words }] = languages;
  const explode = () => {
    throw new Error("the host's listener");
  };

  test("breaks neither the form nor its submission", async () => {
    const host = createHost();
    const { name, submit } = showForm(words, {
      onSubmit: host.onSubmit,
      onChange: explode,
      children: <IdentitySection />,
    });
    await name.fill("typed");
    await page.getByRole("radio", { name: words.languages.en }).click();
    await expect.element(page.getByRole("radio", { name: words.languages.en })).toBeChecked();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ agentName: "typed", lang: "en" });
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    await settled();
    const faults = takeFaults();
    expect(faults.filter((fault) => !fault.includes("the host's listener"))).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
  });

  test("is told as by any listener, and keeps the editors working", async () => {
    show(<FreeSlotsEditor onChange={explode} />);
    await button(words.slots.add.replace("{day}", "Monday")).click();
    await expect
      .element(field(words.slots.from.replace("{day}", "Monday").replace("{number}", "1")))
      .toHaveValue("09:00");
    expect(takeFaults().length).toBeGreaterThan(0);
    show(<TimeZoneSelector onChange={explode} />);
    await page.getByRole("combobox").last().fill("Riyadh");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.element(page.getByRole("combobox").last()).not.toHaveValue("Riyadh");
    takeFaults();
  });
});
