import "../../src/styles.css";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server.browser";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { describeTimeZone } from "../../src/core/timeZones.js";
import type { Messages } from "../../src/i18n/en.js";
import { FreeSlotsEditor, TimeZoneSelector, VoiceAgentForm } from "../../src/index.js";
import { freeSlots } from "../core/builders.js";
import { recordFault, takeFaults } from "../setup/console.js";
import { beAt } from "./beAt.js";
import { settled } from "./host.js";
import { elementOf, languages } from "./show.js";

const week = freeSlots({ Monday: "9-17", Friday: "0:30-3 20-24", Saturday: "0-2" });

const pageWith = (words: Messages, locale: string) => (
  <>
    <VoiceAgentForm
      messages={words}
      locale={locale}
      voices={[]}
      defaultValue={{
        agentName: "Noor",
        pokeMessages: ["Are you there?"],
        params: { city: "Riyadh" },
        tools: { googleCalendar: true },
        googleCalendarSettings: { calendarId: "c", freeSlots: week },
      }}
      onSubmit={() => undefined}
    />
    <FreeSlotsEditor messages={words} locale={locale} defaultValue={week} timeZone="Africa/Cairo" />
    <TimeZoneSelector messages={words} locale={locale} defaultValue="Asia/Calcutta" />
  </>
);

/** A library that sees a window renders for it, and React 18 says that this does nothing on a server, which this page plays. */
function leaveOutServerWarnings() {
  for (const fault of takeFaults())
    if (!fault.includes("useLayoutEffect does nothing on the server")) recordFault(fault);
}

describe.each(languages)("taken over from a server's markup, in $language", ({ words }) => {
  test.each([
    ["UTC", "Africa/Cairo", words.locale],
    ["UTC", "Asia/Calcutta", words.locale === "ar" ? "ar-EG" : "en-US"],
    ["Pacific/Apia", "America/St_Johns", words.locale === "ar" ? "ar-SA" : "en-GB"],
  ])(
    "P7, H10, next-intl #467, nuxt/ui #6708, suna PR #3364, react-spectrum #7169: from a server in %s by a reader in %s, for %s",
    async (server, reader, locale) => {
      const element = pageWith(words, locale);
      await beAt(server, "2026-04-23T23:59:00Z");
      const box = document.body.appendChild(document.createElement("div"));
      box.innerHTML = renderToString(element);
      leaveOutServerWarnings();
      const zones = page.getByRole("combobox", {
        name: words.fields["googleCalendarSettings.timezone"].label,
      });
      const [ofForm, alone] = [zones.first(), zones.last()];
      expect(elementOf(ofForm).value).toBe("");
      expect(elementOf(ofForm).placeholder).toBe(words.timeZone.placeholder);
      expect(elementOf(alone).value).toBe("Asia/Calcutta");

      await beAt(reader, "2026-04-24T00:01:00Z");
      const onRecoverableError = vi.fn();
      const root = hydrateRoot(box, element, { onRecoverableError });
      onTestFinished(() => {
        root.unmount();
        box.remove();
      });
      const { offset } = describeTimeZone(reader, locale, new Date());
      await expect.poll(() => elementOf(ofForm).value).toContain(offset);
      await settled();
      expect(onRecoverableError).not.toHaveBeenCalled();
    },
  );
});
