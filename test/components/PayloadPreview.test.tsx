import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar } from "../../stories/fixtures.js";
import { createDraft, parseCreateAgentPayload, toPayload } from "../../src/core/index.js";
import { IdentitySection, PayloadPreview, type VoiceAgentFormProps } from "../../src/index.js";
import { placesOfTokens } from "../setup/placesOfTokens.js";
import { CANARY } from "./canary.js";
import { settled } from "./host.js";
import { button, elementOf, field, languages, say, show, showForm } from "./show.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe.each(languages)("the request in $language", ({ words }) => {
  const { payload: say_, fields, required } = words;
  const region = page.getByRole("region", { name: say_.label });
  const textNow = () => region.element().textContent;
  const format = (name: string) => page.getByRole("radio", { name, exact: true });
  const showPreview = (props: VoiceAgentFormProps = {}) =>
    showForm(words, { children: undefined, aside: <PayloadPreview />, ...props });

  test("is the body that would be sent, a moment behind the form", async () => {
    const { name } = showPreview({ defaultValue: dentistWithCalendar("ar") });
    const sent = toPayload(createDraft(dentistWithCalendar("ar")));
    await expect.poll(() => JSON.parse(textNow())).toEqual(sent.success && sent.data);
    await name.fill("Noor's");
    await expect.poll(() => (JSON.parse(textNow()) as { agentName: string }).agentName).toBe("Noor's");
  });

  test("stands left to right, each of its texts on its own", async () => {
    showPreview({ defaultValue: dentistWithCalendar("ar") });
    await expect.element(region).toHaveAttribute("dir", "ltr");
    expect(getComputedStyle(region.element()).direction).toBe("ltr");
    const texts = [...region.element().querySelectorAll("bdi")].map((each) => each.textContent);
    expect(texts).toContain(JSON.stringify(dentistWithCalendar("ar").agentName));
  });

  test("the sign for a new line is read from left to right in Arabic too", async () => {
    showPreview({ defaultValue: { agentName: "N", greetingMessage: "أهلًا بك\nكيف أساعدك؟" } });
    await expect.element(region).toHaveTextContent(String.raw`أهلًا بك\nكيف`);
    const escape = [...region.element().querySelectorAll("bdi")].find(
      ({ textContent }) => textContent === String.raw`\n`,
    )?.firstChild;
    if (!escape) throw new Error("the escape stands in no element of its own");
    const leftOf = (index: number) => {
      const range = document.createRange();
      range.setStart(escape, index);
      range.setEnd(escape, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(leftOf(0)).toBeLessThan(leftOf(1));
  });

  test("as cURL it has the key as a variable of the shell and the same body", async () => {
    showPreview({ defaultValue: { agentName: "It's" } });
    await format("cURL").click();
    await expect.element(region).toHaveTextContent("Authorization: Token $HAMSA_API_KEY");
    expect(textNow()).toContain(String.raw`"agentName": "It'\''s"`);
    await format("JSON").click();
    await expect.poll(() => parseCreateAgentPayload(JSON.parse(textNow())).success).toBe(true);
  });

  test("another address of the API stands in the command", async () => {
    show(<PayloadPreview messages={words} payload={{ agentName: "A" }} baseUrl="https://api.example/" />);
    await format("cURL").click();
    await expect.element(region).toHaveTextContent("https://api.example/v1/voice-agents");
  });

  test("says what is missing, leads there, and shows the rest meanwhile", async () => {
    const { name } = showPreview({ defaultValue: { silenceThreshold: "x" } });
    await expect.element(page.getByText(say(say_.missing, { count: 2 }, words))).toBeVisible();
    const line = button(
      say(words.form.summaryItem, { label: fields.agentName.label, message: required.agentName }, words),
    );
    await line.click();
    await expect.element(name).toHaveFocus();
    expect(JSON.parse(textNow())).toMatchObject({ agentName: "", silenceThreshold: "x" });
    await name.fill("Noor");
    await field(fields.silenceThreshold.label).fill("800");
    await expect.element(page.getByText(say(say_.missing, { count: 1 }, words))).not.toBeInTheDocument();
  });

  test("what the host fixes is named, and not shown", async () => {
    showPreview({
      fixedValues: {
        preamble: "our own instructions",
        tools: { smartCallEnd: true },
        params: { plan: "gold" },
      },
    });
    const labels = [fields.preamble, fields.params, fields["tools.smartCallEnd"]].map(({ label }) => label);
    await expect.element(page.getByText(labels[0] ?? "")).toBeVisible();
    for (const label of labels) await expect.element(page.getByText(label)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/our own instructions|gold/);
    expect(JSON.parse(textNow())).not.toHaveProperty("tools.smartCallEnd");
  });

  test("P31: no token is in it, in either format", async () => {
    showPreview({
      defaultValue: {
        ...dentistWithCalendar("en"),
        googleCalendarSettings: { ...dentistWithCalendar("en").googleCalendarSettings, ...CANARY },
      },
    });
    for (const name of ["JSON", "cURL"]) {
      await format(name).click();
      await expect.element(region).toHaveTextContent('"accessToken": "[redacted]"');
      expect(placesOfTokens()).toEqual([]);
    }
  });

  test("copies the text that is shown, and says so", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    showPreview();
    await button(say_.copy).click();
    await expect.element(page.getByText(say_.copied)).toBeVisible();
    expect(write.mock.calls).toEqual([[textNow()]]);
    await format("cURL").click();
    await expect.element(page.getByText(say_.copied)).not.toBeInTheDocument();
    await button(say_.copy).click();
    expect(write.mock.lastCall).toEqual([textNow()]);
  });

  test.each([
    ["is missing", undefined],
    ["refuses", { writeText: () => Promise.reject(new Error("no")) }],
  ])("N11: where the clipboard %s the text is selected instead", async (_, clipboard) => {
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue(clipboard as never);
    showPreview({ defaultValue: { agentName: "نور" } });
    await button(say_.copy).click();
    await expect.element(page.getByText(say_.selected)).toBeVisible();
    await expect.element(region).toHaveFocus();
    expect(getSelection()?.toString()).toBe(textNow());
  });

  test("L13: downloads a file with the body, and takes its address back", async () => {
    const addresses: string[] = [];
    const create = vi.spyOn(URL, "createObjectURL");
    const revoke = vi.spyOn(URL, "revokeObjectURL");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      addresses.push(`${this.download} ${this.href}`);
    });
    showPreview();
    await format("cURL").click();
    await button(say_.download).click();
    const address = create.mock.results[0]?.value;
    expect(addresses).toEqual([`voice-agent.json ${String(address)}`]);
    const [blob] = create.mock.calls[0] ?? [];
    expect(JSON.parse(await (blob as Blob).text())).toMatchObject({ agentName: "Noor" });
    await expect.element(page.getByText("voice-agent.json")).toBeVisible();
    await expect.poll(() => revoke.mock.calls, { timeout: 5000 }).toEqual([[address]]);
  });

  test("without a form and a payload there is nothing to show", async () => {
    show(<PayloadPreview messages={words} />);
    await expect.element(page.getByText(say_.invalid)).toBeVisible();
    await expect.element(button(say_.copy)).not.toBeInTheDocument();
  });
});

/** So that nothing that waits for a pause gets one, however slow the machine is. */
const stopTimers = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

describe.each(languages)("out of sight, in $language", ({ words }) => {
  /** The request far below the name, and how often it has become another since it was asked last. */
  async function showBelow() {
    showForm(words, {
      defaultValue: dentistWithCalendar(words.locale === "ar" ? "ar" : "en"),
      children: (
        <>
          <IdentitySection />
          <div style={{ height: 4000 }} />
          <PayloadPreview />
        </>
      ),
    });
    const region = page.getByRole("region", { name: words.payload.label });
    await expect.element(region).toHaveTextContent('"agentName"');
    elementOf(field(words.fields.agentName.label)).focus();
    // The browser tells in its own time that it cannot be seen.
    await settled(100);
    expect(region.element().getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    let renders = 0;
    const watcher = new MutationObserver(() => (renders += 1));
    watcher.observe(region.element(), { subtree: true, childList: true, characterData: true });
    onTestFinished(() => watcher.disconnect());
    const nameNow = () => (JSON.parse(region.element().textContent) as { agentName: string }).agentName;
    const rendersSince = () => {
      const now = renders;
      renders = 0;
      return now;
    };
    return { region, nameNow, rendersSince };
  }

  test("P14: no key renders it, and it is true soon after the last one", async () => {
    const { nameNow, rendersSince } = await showBelow();
    stopTimers();
    const before = nameNow();
    for (const key of "Noor and Sara") {
      await userEvent.keyboard(key);
      expect(nameNow()).toBe(before);
    }
    expect(rendersSince()).toBe(0);
    const { value } = elementOf(field(words.fields.agentName.label));
    expect(value).toContain("Noor and Sara");
    vi.advanceTimersByTime(1000);
    await expect.poll(nameNow).toBe(value);
    expect(rendersSince()).toBe(1);
  });

  test("who comes to it at once, by focus or by scrolling, finds what was typed last", async () => {
    const { region, nameNow } = await showBelow();
    stopTimers();
    const { value: first } = elementOf(field(words.fields.agentName.label));
    await userEvent.keyboard("1");
    (region.element() as HTMLElement).focus({ preventScroll: true });
    await expect.poll(nameNow).toBe(`${first}1`);
    elementOf(field(words.fields.agentName.label)).focus();
    await userEvent.keyboard("2");
    region.element().scrollIntoView();
    await expect.poll(nameNow).toBe(`${first}12`);
  });
});
