import { createElement, forwardRef, type ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, onTestFinished, test } from "vitest";
import { ar } from "../../src/i18n/ar.js";
import { NATIVE } from "../../src/hooks/components.js";
import { en } from "../../src/i18n/en.js";
import {
  FreeSlotsEditor,
  type KitComponents,
  OutcomeEditor,
  ParamsEditor,
  PayloadPreview,
  PokeMessagesEditor,
  TemplateEditor,
  TimeZoneSelector,
  VoiceAgentDialog,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../src/index.js";
import { dentistWithCalendar } from "../../stories/fixtures.js";

const HOSTILE = `</script><script>alert(1)</script><b style="color: red" onclick="alert(1)">`;

const voices = [{ id: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9", name: "Layla", language: "ar" }];
const parts: { name: string; element: ReactElement }[] = [
  { name: "VoiceAgentForm", element: <VoiceAgentForm voices={voices} onSubmit={() => undefined} /> },
  { name: "FreeSlotsEditor", element: <FreeSlotsEditor /> },
  { name: "VoiceSelector", element: <VoiceSelector voices={voices} /> },
  { name: "TimeZoneSelector", element: <TimeZoneSelector /> },
  { name: "TemplateEditor", element: <TemplateEditor label="Greeting message" /> },
  { name: "PokeMessagesEditor", element: <PokeMessagesEditor /> },
  { name: "ParamsEditor", element: <ParamsEditor /> },
  { name: "PayloadPreview", element: <PayloadPreview /> },
  { name: "OutcomeEditor", element: <OutcomeEditor /> },
  { name: "VoiceAgentWizard", element: <VoiceAgentWizard voices={voices} onSubmit={() => undefined} /> },
  {
    name: "VoiceAgentDialog",
    element: <VoiceAgentDialog trigger="New" voices={voices} onSubmit={() => undefined} />,
  },
  {
    name: "a form with everything in it, in a host's colours",
    element: (
      <VoiceAgentForm
        voices={voices}
        onSubmit={() => undefined}
        appearance={{ theme: "dark", variables: { brand: "#4338ca", radius: "14px" } }}
        defaultValue={{ ...dentistWithCalendar("ar"), agentName: HOSTILE, greetingMessage: HOSTILE }}
        aside={<PayloadPreview />}
      />
    ),
  },
];

const catalogs = [
  { messages: en, dir: "ltr", lang: "en" },
  { messages: ar, dir: "rtl", lang: "ar" },
];

describe.each(parts)("$name on a server", ({ element }) => {
  test.each(catalogs)(
    "T13, T20: has its language and direction in $lang, and no inline style or script",
    ({ messages, dir, lang }) => {
      const html = renderToString(
        <VoiceAgentKitProvider messages={messages}>{element}</VoiceAgentKitProvider>,
      );
      expect(html).toMatch(new RegExp(`class="vak-root[^>]*dir="${dir}"`));
      expect(html).toMatch(new RegExp(`class="vak-root[^>]*lang="${lang}`));
      expect(html).not.toMatch(/ style="|<style|<script| on[a-z]+="/);
    },
  );

  test("is the same with a host's own controls, when these are native elements", () => {
    const handedOn = (tag: string) =>
      forwardRef<Element, object>((props, ref) => createElement(tag, { ...props, ref }));
    const components = Object.fromEntries(
      Object.entries(NATIVE).map(([name, tag]) => [name, handedOn(tag)]),
    ) as KitComponents;
    const html = renderToString(
      <VoiceAgentKitProvider components={components}>{element}</VoiceAgentKitProvider>,
    );
    expect(html).toBe(renderToString(<VoiceAgentKitProvider>{element}</VoiceAgentKitProvider>));
  });

  test("is the same in every zone of the server", () => {
    const zone = process.env.TZ;
    onTestFinished(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    const pages = ["UTC", "Asia/Riyadh", "Pacific/Apia"].map((name) => {
      process.env.TZ = name;
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(name);
      return renderToString(element);
    });
    expect(new Set(pages).size).toBe(1);
  });
});
