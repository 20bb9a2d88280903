import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  type Appearance,
  type Elements,
  FreeSlotsEditor,
  IdentitySection,
  ToolsSection,
  VoiceAgentForm,
  VoiceAgentKitProvider,
} from "../../src/index.js";
import { takeFaults } from "../setup/console.js";
import { contrastOf } from "./contrast.js";
import { settled } from "./host.js";
import { button, field, languages, show } from "./show.js";

const [{ words }] = languages;
const themes = ["light", "dark", "sand", "midnight"] as const;
const brands = [
  "#ffdd00",
  "#ff5a1f",
  "#6d28d9",
  "#111111",
  "#ffffff",
  "#00aaff",
  "oklch(0.8 0.2 150)",
  "#7f7f7f",
];

function showSmall(appearance: Appearance) {
  return show(
    <VoiceAgentForm
      messages={words}
      appearance={appearance}
      onSubmit={() => undefined}
      defaultValue={{ tools: { smartCallEnd: true } }}
    >
      <IdentitySection />
      <ToolsSection />
    </VoiceAgentForm>,
  );
}

describe.each(themes)("1.4.3: in the theme %s", (theme) => {
  test.each(["", ...brands])("the brand colour %s can be read as text, and text on it", async (brand) => {
    showSmall({ theme, ...(brand ? { variables: { brand } } : {}) });
    const submit = button(words.form.submit);
    expect(contrastOf(submit.element())).toBeGreaterThanOrEqual(4.5);
    await userEvent.hover(submit);
    expect(contrastOf(submit.element())).toBeGreaterThanOrEqual(4.5);
    await submit.click();
    const name = field(words.fields.agentName.label);
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    const texts = [
      ...document.querySelectorAll(".vak-error, .vak-hint, .vak-link, .vak-label, .vak-section-title"),
    ];
    expect(texts.length).toBeGreaterThan(6);
    for (const text of texts)
      expect([text.getAttribute("class"), contrastOf(text) >= 4.5]).toEqual([
        text.getAttribute("class"),
        true,
      ]);
  });
});

test("a property that a host sets anywhere above is the look's", () => {
  const wrapper = document.body.appendChild(document.createElement("div"));
  wrapper.style.setProperty("--vak-brand", "rgb(1, 2, 3)");
  wrapper.style.setProperty("--vak-radius", "3px");
  document.documentElement.style.setProperty("--vak-danger", "rgb(90, 0, 0)");
  onTestFinished(() => {
    wrapper.remove();
    document.documentElement.removeAttribute("style");
  });
  const { container } = showSmall({});
  wrapper.append(container);
  const submit = getComputedStyle(button(words.form.submit).element());
  expect([submit.backgroundColor, submit.borderRadius]).toEqual(["rgb(1, 2, 3)", "3px"]);
});

test("every colour follows from the background and the text", () => {
  showSmall({ variables: { background: "rgb(255, 240, 220)", text: "rgb(60, 20, 0)" } });
  const card = document.querySelector(".vak-section");
  const input = field(words.fields.agentName.label).element();
  expect(card && getComputedStyle(card).backgroundColor).toBe("rgb(255, 240, 220)");
  expect(getComputedStyle(input).color).toBe("rgb(60, 20, 0)");
});

test("developers are told of colours that cannot be read, and of no others", async () => {
  showSmall({ variables: { text: "#999", background: "#fff", brand: "#ffdd00", onBrand: "white" } });
  const told: string[] = [];
  await expect
    .poll(() => {
      told.push(...takeFaults());
      return new Set(told).size;
    })
    .toBe(2);
  expect([...new Set(told)].sort()).toEqual([
    expect.stringMatching(/variables\.onBrand has a contrast of 1\.\d to 1 with brand/),
    expect.stringMatching(/variables\.text has a contrast of 2\.8 to 1 with background/),
  ]);
  showSmall({ variables: { text: "#333", background: "#fff", brand: "#ffdd00" } });
  await settled();
});

describe("the host's class names", () => {
  const classesOf = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute("class"));

  test("stand behind the kit's own, on every element that is the part", () => {
    showSmall({ elements: { section: "card shadow", input: "w-full", button: "btn" } });
    expect(classesOf(".vak-section")).toEqual(["vak-section card shadow", "vak-section card shadow"]);
    expect(classesOf(".vak-input").every((name) => name?.includes("w-full"))).toBe(true);
    expect(button(words.form.submit).element().getAttribute("class")).toContain("btn");
  });

  test("may follow from a part's state", async () => {
    const field_ = vi.fn((state: { readonly invalid?: unknown }) => (state.invalid ? "is-wrong" : undefined));
    const elements: Elements = { field: field_, button: ({ look }) => `btn-${String(look)}` };
    showSmall({ elements });
    expect(classesOf(".is-wrong")).toEqual([]);
    expect(button(words.form.submit).element().getAttribute("class")).toContain("btn-primary");
    await button(words.form.submit).click();
    await expect.element(page.getByText(words.required.agentName).first()).toBeVisible();
    expect(classesOf(".is-wrong")).toEqual(["vak-field is-wrong"]);
  });

  test("of an inner component stand over those around it", () => {
    show(
      <VoiceAgentKitProvider appearance={{ elements: { week: "outer", day: "outer-day" } }}>
        <FreeSlotsEditor appearance={{ elements: { week: "inner" } }} />
        <FreeSlotsEditor />
      </VoiceAgentKitProvider>,
    );
    expect(classesOf(".vak-week")).toEqual(["vak-week inner", "vak-week outer"]);
  });

  test("a name that no part has, of a host without types, changes nothing", () => {
    showSmall({ elements: { constructor: "x", toString: "y", nothing: "z" } as Elements });
    expect(document.querySelectorAll(".x, .y, .z")).toHaveLength(0);
  });
});
