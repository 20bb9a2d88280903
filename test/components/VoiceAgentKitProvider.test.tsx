import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import {
  type AppearanceVariables,
  IdentitySection,
  PayloadPreview,
  PokeMessagesEditor,
  TimeZoneSelector,
  VoiceAgentForm,
  VoiceAgentKitProvider,
} from "../../src/index.js";
import { CANARY } from "./canary.js";
import { button, field, languages, show } from "./show.js";

const rootsNow = () => [...document.querySelectorAll<HTMLElement>(".vak-root")];
const languagesNow = () => rootsNow().map(({ lang, dir }) => `${lang} ${dir}`);

describe("the provider", () => {
  test.each(languages)("P27: gives every component below it $language, and draws no element", ({ words }) => {
    const { container } = show(
      <VoiceAgentKitProvider messages={words}>
        <PokeMessagesEditor />
        <TimeZoneSelector />
      </VoiceAgentKitProvider>,
    );
    expect(languagesNow()).toEqual(Array(2).fill(`${words.locale} ${words.direction}`));
    expect([...container.children]).toEqual(rootsNow());
  });

  test("without one everything is English, left to right", () => {
    show(<PokeMessagesEditor />);
    expect(languagesNow()).toEqual(["en ltr"]);
  });

  test("part of a catalog replaces its own words alone", async () => {
    show(
      <VoiceAgentKitProvider messages={ar}>
        <VoiceAgentKitProvider messages={{ form: { submit: "ابدأ" } }}>
          <VoiceAgentForm voices={[]} onSubmit={() => undefined} />
        </VoiceAgentKitProvider>
      </VoiceAgentKitProvider>,
    );
    await expect.element(button("ابدأ")).toBeVisible();
    await expect.element(page.getByText(ar.form.unsaved)).toBeVisible();
    expect(languagesNow()).toEqual(["ar rtl"]);
  });

  test("P35, T: words of a wrong kind, unknown keys and inherited ones are passed over", async () => {
    const messages = JSON.parse(
      '{"__proto__": {"form": 1}, "form": {"submit": 5, "unsaved": null, "nothing": "x"}, "slots": null}',
    );
    show(<VoiceAgentForm messages={messages} voices={[]} onSubmit={() => undefined} />);
    await expect.element(button(en.form.submit)).toBeVisible();
    expect(({} as Record<string, unknown>)["form"]).toBeUndefined();
  });

  test("a component's own options stand over the provider's, for it alone", () => {
    show(
      <VoiceAgentKitProvider messages={en} appearance={{ theme: "dark" }}>
        <PokeMessagesEditor messages={ar} />
        <PokeMessagesEditor locale="en-GB" dir="rtl" />
        <PokeMessagesEditor appearance={{ theme: "light" }} />
      </VoiceAgentKitProvider>,
    );
    expect(languagesNow()).toEqual(["ar rtl", "en-GB rtl", "en ltr"]);
    expect(rootsNow().map(({ dataset }) => dataset["theme"])).toEqual(["dark", "dark", "light"]);
  });

  test("a provider inside another changes what it says and keeps the rest", () => {
    show(
      <VoiceAgentKitProvider
        messages={ar}
        appearance={{ theme: "dark", variables: { brand: "rgb(1, 2, 3)" } }}
      >
        <VoiceAgentKitProvider appearance={{ theme: "light" }} locale="ar-EG">
          <PokeMessagesEditor defaultValue={[{ id: "a", text: "x" }]} />
        </VoiceAgentKitProvider>
      </VoiceAgentKitProvider>,
    );
    expect(languagesNow()).toEqual(["ar-EG rtl"]);
    expect(rootsNow()[0]?.dataset["theme"]).toBe("light");
    expect(rootsNow()[0]?.style.getPropertyValue("--vak-brand")).toBe("rgb(1, 2, 3)");
    expect(page.getByRole("textbox", { name: "رسالة التنبيه ١" }).elements()).toHaveLength(1);
  });

  test.each(["xx-INVALID", "!!", "", "ar_EG", "-"])(
    "N22: the locale %s falls back to the catalog's",
    (locale) => {
      show(<PokeMessagesEditor messages={ar} locale={locale} />);
      expect(languagesNow()).toEqual(["ar rtl"]);
    },
  );

  test("N22: an extension of a locale is honoured", () => {
    show(
      <PokeMessagesEditor messages={ar} locale="ar-EG-u-nu-latn" defaultValue={[{ id: "a", text: "x" }]} />,
    );
    expect(page.getByRole("textbox", { name: "رسالة التنبيه 1" }).elements()).toHaveLength(1);
  });

  test("a locale without messages changes digits and names, not words", () => {
    show(<PokeMessagesEditor locale="ar-EG" defaultValue={[{ id: "a", text: "x" }]} />);
    expect(page.getByRole("textbox", { name: "Poke message ١" }).elements()).toHaveLength(1);
  });
});

describe("the look", () => {
  test("variables are set on the root, changed with the props, and taken away with them", () => {
    const element = (variables?: AppearanceVariables) => (
      <PokeMessagesEditor {...(variables ? { appearance: { variables } } : {})} />
    );
    const { rerender } = show(element({ brand: "rgb(10, 20, 30)", radius: "3px" }));
    const style = () => rootsNow()[0]?.style;
    expect(style()?.getPropertyValue("--vak-brand")).toBe("rgb(10, 20, 30)");
    expect(style()?.getPropertyValue("--vak-radius")).toBe("3px");
    rerender(element({ brand: "rgb(40, 50, 60)" }));
    expect(style()?.getPropertyValue("--vak-brand")).toBe("rgb(40, 50, 60)");
    expect(style()?.getPropertyValue("--vak-radius")).toBe("");
    rerender(element());
    expect(style()?.length).toBe(0);
  });

  test("a variable that the provider sets is seen by what is inside", () => {
    show(
      <VoiceAgentKitProvider appearance={{ variables: { brand: "rgb(1, 100, 200)" } }}>
        <VoiceAgentForm voices={[]} onSubmit={() => undefined} />
      </VoiceAgentKitProvider>,
    );
    const submit = button(en.form.submit);
    expect(getComputedStyle(submit.element()).getPropertyValue("--vak-brand")).toBe("rgb(1, 100, 200)");
  });

  test("N20: a value with more declarations in it brings none of them", () => {
    const variables = {
      brand: "red;} body{display:none",
      "x; color": "blue",
      radius: 5 as unknown as string,
    };
    show(<PokeMessagesEditor appearance={{ variables }} />);
    expect(getComputedStyle(document.body).display).toBe("block");
    expect(rootsNow()[0]?.style.color).toBe("");
    expect(rootsNow()[0]?.style.getPropertyValue("--vak-radius")).toBe("5");
  });

  test("id and class of a host stand on the outermost element", () => {
    show(<PokeMessagesEditor id="mine" className="host-class" />);
    expect(rootsNow()[0]?.id).toBe("mine");
    expect(rootsNow()[0]?.className).toContain("host-class");
    expect(rootsNow()[0]?.className).toContain("vak-root");
  });
});

describe.each(languages)("the payload in $language", ({ words }) => {
  const settings = { calendarId: "c", ...CANARY };

  test("is shown left to right, its tokens redacted, and can be reached by keyboard", async () => {
    show(
      <PayloadPreview messages={words} payload={{ agentName: "نور", googleCalendarSettings: settings }} />,
    );
    const text = page.getByRole("region", { name: words.payload.label });
    await expect.element(text).toHaveTextContent('"agentName": "نور"');
    await expect.element(text).toHaveTextContent('"accessToken": "[redacted]"');
    expect(getComputedStyle(text.element()).direction).toBe("ltr");
    expect((text.element() as HTMLElement).tabIndex).toBe(0);
    expect(document.documentElement.outerHTML).not.toContain("canary");
  });

  test("follows the form, and says when there is something to fix", async () => {
    show(
      <VoiceAgentForm
        messages={words}
        voices={[]}
        onSubmit={() => undefined}
        defaultValue={{ agentName: "A" }}
      >
        <IdentitySection />
        <PayloadPreview />
      </VoiceAgentForm>,
    );
    const text = page.getByRole("region", { name: words.payload.label });
    const name = field(words.fields.agentName.label);
    await expect.element(text).toHaveTextContent('"agentName": "A"');
    await name.fill("");
    await name.fill("B");
    await expect.element(text).toHaveTextContent('"agentName": "B"');
  });
});
