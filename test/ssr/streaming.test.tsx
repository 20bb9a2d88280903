import "../../src/styles.css";
import { hydrateRoot } from "react-dom/client";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createHost, settled } from "../components/host.js";
import { button, elementOf, field, toggle } from "../components/show.js";
import { createLate, streamed, streamedPage } from "./streamedPage.js";

/** Takes what a server sends as a browser does: markup at once, and scripts run. */
function receive(container: Element, html: string): void {
  const chunk = document.createElement("template");
  chunk.innerHTML = html;
  for (const script of chunk.content.querySelectorAll("script")) {
    const running = document.createElement("script");
    running.textContent = script.textContent;
    script.replaceWith(running);
  }
  container.append(chunk.content);
}

describe.each(streamed)("streamed by a server, in $language", ({ id, words }) => {
  const name = field(words.fields.agentName.label);
  const greeting = field(words.fields.greetingMessage.label);
  const threshold = field(words.fields.silenceThreshold.label);
  const realTime = toggle(words.fields.realTime.label);
  const english = page.getByRole("radio", { name: words.languages.en, exact: true });

  /** The page before its form has come. `arrives` brings the rest, `hydrate` takes it over. */
  async function openPage() {
    const host = createHost();
    const response = await fetch(`/node_modules/.cache/hydration/pages/${id}.json`);
    const [shell, rest] = (await response.json()) as [string, string];
    const container = document.body.appendChild(document.createElement("div"));
    onTestFinished(() => container.remove());
    receive(container, shell);
    // What is missing counts as failed once a page has loaded.
    const loading = vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
    onTestFinished(() => loading.mockRestore());
    const differences: unknown[] = [];
    return {
      host,
      container,
      differences,
      async arrives() {
        receive(container, rest);
        loading.mockRestore();
        await expect.element(name).toBeVisible();
      },
      hydrate() {
        const { Late, arrive } = createLate();
        arrive();
        const root = hydrateRoot(
          container,
          streamedPage(Late, { messages: words, onSubmit: host.onSubmit }),
          {
            onRecoverableError: (error) => differences.push(error),
          },
        );
        onTestFinished(() => root.unmount());
      },
    };
  }

  const isHydrated = (element: Element) =>
    Object.keys(element).some((key) => key.startsWith("__reactFiber$"));

  test.each(["before", "after"])(
    "N7: it is taken over without a difference, %s all of it has come",
    async (when) => {
      const { host, container, differences, arrives, hydrate } = await openPage();
      expect(container.textContent).toContain("Waiting");
      expect(container.querySelector("form")?.checkVisibility() ?? false).toBe(false);
      if (when === "before") hydrate();
      await settled();
      await arrives();
      if (when === "after") hydrate();
      await expect.poll(() => isHydrated(elementOf(name))).toBe(true);
      await settled();
      expect(differences).toEqual([]);
      const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      await name.fill("Noor");
      await button(words.form.submit).click();
      await expect.poll(() => host.calls.length).toBe(1);
      host.last().resolve();
      await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    },
  );

  test("N7: what was entered before it was taken over stays, and is sent", async () => {
    const { host, differences, arrives, hydrate } = await openPage();
    await arrives();
    expect(isHydrated(elementOf(name))).toBe(false);
    await name.fill("Noor");
    await greeting.fill("Hello {{name}}");
    await threshold.fill("900");
    await realTime.click();
    await english.click();
    elementOf(greeting).focus();
    elementOf(greeting).setSelectionRange(2, 4);
    hydrate();
    await expect.poll(() => isHydrated(elementOf(name))).toBe(true);
    await settled();
    await expect.element(name).toHaveValue("Noor");
    await expect.element(greeting).toHaveValue("Hello {{name}}");
    expect([elementOf(greeting).selectionStart, elementOf(greeting).selectionEnd]).toEqual([2, 4]);
    await expect.element(threshold).toHaveValue("900");
    await expect.element(realTime).toBeChecked();
    await expect.element(english).toBeChecked();
    expect(differences).toEqual([]);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: "Noor",
      greetingMessage: "Hello {{name}}",
      silenceThreshold: 900,
      realTime: true,
      lang: "en",
    });
    host.last().resolve();
    await settled();
  });

  test("N7: a press or Enter before it is taken over does not send the page away", async () => {
    const { host, container, arrives, hydrate } = await openPage();
    let sent = 0;
    const count = () => (sent += 1);
    container.addEventListener("submit", count, true);
    onTestFinished(() => container.removeEventListener("submit", count, true));
    await arrives();
    await name.fill("Noor");
    await userEvent.keyboard("{Enter}");
    await button(words.form.submit).click();
    expect(sent).toBe(0);
    hydrate();
    await expect.element(button(words.form.submit)).toHaveAttribute("type", "submit");
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.agentName).toBe("Noor");
    host.last().resolve();
    await settled();
  });
});
