import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import preview from "../../.storybook/preview.js";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import * as playground from "../../stories/Playground.stories.js";

const annotations = setProjectAnnotations([preview]);
beforeAll(annotations.beforeAll);

let canvas: HTMLElement | undefined;
afterEach(() => canvas?.remove());

describe.each([
  { locale: "en", words: en },
  { locale: "ar", words: ar },
])("the playground in $locale", ({ locale, words }) => {
  test("T33: a calendar is connected and an agent made of it, and no token is asked for", async () => {
    const { CreateAnAgent } = composeStories(playground, { initialGlobals: { locale } });
    canvas = document.body.appendChild(document.createElement("div"));
    await CreateAnAgent.run({ canvasElement: canvas });
    const { fields, form, secret } = words;
    await page.getByRole("textbox", { name: fields.agentName.label, exact: true }).fill("Noor");
    await page.getByRole("switch", { name: fields["tools.googleCalendar"].label, exact: true }).click();
    await page.getByRole("button", { name: secret.connect, exact: true }).click();
    await expect.element(page.getByText(secret.connectedAs.replace("{name}", "Noor"))).toBeVisible();
    expect(document.querySelectorAll(".vak-secret, input[type=password]")).toHaveLength(0);
    await page.getByRole("button", { name: form.submit, exact: true }).click();
    await expect.element(page.getByText(form.succeeded)).toBeVisible();
    await expect
      .element(page.getByRole("complementary"))
      .toHaveTextContent(/"calendarId": "noor@example.com"/);
    expect(document.body.textContent).not.toContain("example-access-token");
  });
});
