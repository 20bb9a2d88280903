import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { curlCommand } from "../../src/core/curl.js";
import { MOST_IMPORTED } from "../../src/core/importDraft.js";
import { type CreateAgentPayload, redactPayload } from "../../src/core/index.js";
import { formatList } from "../../src/i18n/format.js";
import { ImportPayload, type VoiceAgentFormProps } from "../../src/index.js";
import { dentistAnswer, dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { placesOfTokens } from "../setup/placesOfTokens.js";
import { CANARY } from "./canary.js";
import { createHost, settled } from "./host.js";
import { button, descriptionOf, elementOf, field, languages, say, show, showForm } from "./show.js";

/** Chooses a file as the file picker does. */
function choose(file: File) {
  const input = document.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("there is no input for a file");
  input.files = transferOf(file).files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

function transferOf(file: File): DataTransfer {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
}

/** The agent's name as it stands, behind a dialog too. */
const nameNow = () => document.querySelector<HTMLInputElement>("[data-path=agentName]")?.value;

const jsonFile = (text: string) => new File([text], "agent.json", { type: "application/json" });

describe.each(languages)("importing in $language", ({ words }) => {
  const { fields, import: said, notices } = words;
  const language = words.locale === "ar" ? "ar" : "en";
  const opener = button(said.open);
  const panel = page.getByRole("dialog", { name: said.title, exact: true });
  const area = field(said.text);
  const load = button(said.load);
  const question = page.getByRole("alertdialog", { name: said.replaceTitle });
  const name = field(fields.agentName.label);
  const undo = button(notices.undo).first();
  const secretField = (which: "accessToken" | "refreshToken") =>
    page.getByLabelText(fields[`googleCalendarSettings.${which}`].label, { exact: true });

  async function showPanel(props: VoiceAgentFormProps = {}) {
    const host = createHost();
    const shown = showForm(words, {
      onSubmit: host.onSubmit,
      voices: someVoices(language),
      defaultValue: { agentName: "Before" },
      aside: <ImportPayload />,
      ...props,
    });
    await opener.click();
    await expect.element(panel).toBeVisible();
    return { host, ...shown };
  }

  async function loadText(text: string) {
    await area.fill(text);
    await load.click();
  }

  /** Puts a text on the clipboard, as copying it on another page does. */
  async function copy(text: string) {
    const { unmount } = show(<textarea aria-label="Elsewhere" defaultValue={text} />);
    await page.getByLabelText("Elsewhere").click();
    await userEvent.keyboard("{Control>}a{/Control}");
    await userEvent.copy();
    unmount();
  }

  async function refused(message: string) {
    await expect.element(area).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(area)).toContain(message);
    await expect.element(panel).toBeVisible();
    expect(nameNow()).toBe("Before");
  }

  const whole = { ...dentistWithCalendar(language), silenceThreshold: 900, realTime: true };

  test.each([
    ["a body", JSON.stringify(whole, null, 2)],
    ["a cURL command", curlCommand(redactPayload(whole) as unknown as CreateAgentPayload)],
  ])("%s that is pasted fills the form, and is what is sent", async (_, text) => {
    await copy(text);
    const { host, submit } = await showPanel();
    await area.click();
    await userEvent.paste();
    await load.click();
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    await expect.element(page.getByText(notices.imported, { exact: true })).toBeVisible();
    await expect.element(name).toHaveValue(whole.agentName);
    await expect.element(field(fields.silenceThreshold.label)).toHaveValue("900");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: whole.agentName,
      greetingMessage: whole.greetingMessage,
      pokeMessages: whole.pokeMessages,
      params: whole.params,
      voiceId: whole.voiceId,
      realTime: true,
      silenceThreshold: 900,
      tools: whole.tools,
      googleCalendarSettings: { ...whole.googleCalendarSettings },
    });
    host.last().resolve();
  });

  test("an answer of the API fills the form; its ids and tokens stay behind", async () => {
    const answer = dentistAnswer(language);
    const data = { ...answer.data, tools: { ...answer.data.tools, ...CANARY } };
    const { host, submit } = await showPanel();
    await loadText(JSON.stringify({ ...answer, data }, null, 2));
    await expect.element(name).toHaveValue(whole.agentName);
    expect(placesOfTokens()).toEqual([]);
    for (const which of ["accessToken", "refreshToken"] as const)
      await expect.element(secretField(which)).not.toHaveAttribute("data-filled");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    const sent = JSON.stringify(host.last().payload);
    expect(host.last().payload).toMatchObject({ agentName: whole.agentName, voiceId: whole.voiceId });
    expect(sent).not.toContain(CANARY.accessToken);
    expect(sent).not.toContain(answer.data.id);
    host.last().resolve();
  });

  test("a file that is chosen or dropped is loaded at once", async () => {
    const { container } = await showPanel({ defaultValue: undefined });
    choose(jsonFile(`\ufeff${JSON.stringify({ agentName: "From a file" })}`));
    await expect.element(name).toHaveValue("From a file");
    await undo.click();
    await opener.click();
    const drop = new DragEvent("drop", {
      bubbles: true,
      cancelable: true,
      dataTransfer: transferOf(jsonFile(JSON.stringify({ agentName: "Dropped" }))),
    });
    elementOf(area).dispatchEvent(drop);
    expect(drop.defaultPrevented).toBe(true);
    await expect.element(name).toHaveValue("Dropped");
    expect(container.isConnected).toBe(true);
  });

  test("a file with a fault says where, and loads when it is chosen again", async () => {
    await showPanel();
    choose(jsonFile('{"agentName": "A",\n"lang" "ar"}'));
    await refused(say(said.syntax, { line: 2, column: 8 }, words));
    choose(jsonFile('{"agentName": "A",\n"lang": "ar"}'));
    await expect.element(name).toHaveValue("A");
  });

  test("a file that cannot be read, or is too large, says so", async () => {
    await showPanel();
    const reading = vi.spyOn(Blob.prototype, "text").mockRejectedValueOnce(new Error("gone"));
    choose(jsonFile("{}"));
    await refused(said.unreadable);
    reading.mockRestore();
    choose(new File([new Uint8Array(MOST_IMPORTED * 4 + 1)], "large.json"));
    await refused(say(said.tooLarge, { max: MOST_IMPORTED / 1_000_000 }, words));
  });

  test.each([
    ["a comma too many", '{\n  "agentName": "Noor",\n  "lang": "ar",\n}', "syntax", 4, 1],
    ["single quotes", "{'agentName': 'Noor'}", "syntax", 1, 2],
    ["an end too early", '{\n  "agentName": "Noor"', "syntaxEnd", 2, 22],
    ["a cURL command's broken body", `curl -d '{"agentName": }' https://x.example`, "syntax", 1, 15],
  ] as const)(
    "%s: line and column are told, and nothing of it is lost",
    async (_, text, key, line, column) => {
      await showPanel();
      await loadText(text);
      await refused(say(said[key], { line, column }, words));
      await expect.element(area).toHaveFocus();
      await expect.element(area).toHaveValue(text);
      await loadText('{"agentName": "Mended"}');
      await expect.element(name).toHaveValue("Mended");
    },
  );

  test.each([
    ["nothing", " ", "empty"],
    ["something else", '{"model": "x"}', "noAgent"],
    ["a command whose body is in a file", "curl -d @agent.json https://x.example", "bodyInFile"],
    ["a command that sends a form", "curl --data-urlencode a=b https://x.example", "noJson"],
    ["an answer that failed", '{"success": false, "message": "x", "data": {"agentName": "x"}}', "failure"],
  ] as const)("%s is refused in words; the words go with the next key", async (_, text, key) => {
    await showPanel();
    await loadText(text);
    await refused(said[key]);
    await userEvent.keyboard("x");
    await expect.element(area).not.toHaveAttribute("aria-invalid");
  });

  test("more than may be imported is refused before it is pasted", async () => {
    await copy("x".repeat(MOST_IMPORTED + 1));
    await showPanel();
    await area.click();
    await userEvent.paste();
    await refused(say(said.tooLarge, { max: MOST_IMPORTED / 1_000_000 }, words));
    expect(elementOf(area).value).toBe("");
  });

  test("what could not be read is named, in the fields' own words", async () => {
    const { host, submit } = await showPanel();
    await loadText(JSON.stringify({ agentName: "Noor", realTime: "yes", nickname: "N" }));
    const unread = [fields.realTime.label, "nickname"].map((label) => `\u2068${label}\u2069`);
    const told = { count: 2, fields: formatList(unread, words.locale) };
    const note = page.getByText(say(notices.importedUnread, told, words), { exact: true });
    await expect.element(note).toBeVisible();
    expect(note.element().closest("[role=status]")).not.toBeNull();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ agentName: "Noor", realTime: false });
    expect(JSON.stringify(host.last().payload)).not.toContain("nickname");
    host.last().resolve();
  });

  test("what the host fixes is not taken, and is named", async () => {
    const { host, submit } = await showPanel({ fixedValues: { silenceThreshold: 600 } });
    await loadText(JSON.stringify({ agentName: "Noor", silenceThreshold: 900 }));
    const unread = formatList([`\u2068${fields.silenceThreshold.label}\u2069`], words.locale);
    const told = say(notices.importedUnread, { count: 1, fields: unread }, words);
    await expect.element(page.getByText(told, { exact: true })).toBeVisible();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.silenceThreshold).toBe(600);
    host.last().resolve();
  });

  test("what is wrong is told at its field, kept as it came, and blocks the submit", async () => {
    const { host, submit } = await showPanel();
    const text = { agentName: " ", silenceThreshold: "1,5", params: { "two words": "x" }, lang: "fr" };
    await loadText(JSON.stringify(text));
    const threshold = field(fields.silenceThreshold.label);
    const param = field(say(words.params.name, { number: 1 }, words));
    for (const [control, message] of [
      [name, words.required.agentName],
      [threshold, say(words.issues["number.integer"], { example: 800 }, words)],
      [param, words.issues["param.space"]],
    ] as const) {
      await expect.element(control).toHaveAttribute("aria-invalid", "true");
      expect(descriptionOf(control)).toContain(message);
    }
    await expect.element(page.getByText(words.issues["lang.unknown"], { exact: true })).toBeVisible();
    await expect.element(threshold).toHaveValue("1,5");
    await expect.element(param).toHaveValue("two words");
    await submit.click();
    await settled();
    expect(host.calls).toEqual([]);
  });

  test("over what was entered it asks; keeping keeps both, replacing can be undone", async () => {
    const dirty: boolean[] = [];
    const { host, submit } = await showPanel({ onDirtyChange: (is) => dirty.push(is) });
    await button(said.cancel).click();
    await name.fill("Mine");
    await opener.click();
    const text = JSON.stringify({ agentName: "Theirs", outcome: "Told" });
    await loadText(text);
    await expect.element(question).toHaveAccessibleDescription(said.replaceDescription);
    await expect.element(button(said.keep)).toHaveFocus();
    await button(said.keep).click();
    await expect.element(question).not.toBeInTheDocument();
    expect(nameNow()).toBe("Mine");
    await expect.element(area).toHaveValue(text);
    await load.click();
    await button(said.replace).click();
    await expect.element(name).toHaveValue("Theirs");
    await expect.element(field(fields.outcome.label)).toHaveValue("Told");
    await undo.click();
    await expect.element(name).toHaveValue("Mine");
    await expect.element(field(fields.outcome.label)).toHaveValue("");
    await expect.element(undo).not.toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
    expect(dirty).toEqual([true]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ agentName: "Mine", outcome: null });
    host.last().resolve();
  });

  const withTokens = JSON.stringify(
    { ...whole, googleCalendarSettings: { ...whole.googleCalendarSettings, ...CANARY } },
    null,
    2,
  );

  test("P31: tokens of a pasted body are never shown, not by Ctrl+Z either, and are sent", async () => {
    await copy(withTokens);
    const { host, submit } = await showPanel();
    const look = (moment: string) => expect(placesOfTokens(), moment).toEqual([]);
    await area.click();
    await userEvent.paste();
    expect(elementOf(area).value).toContain("[redacted]");
    look("once pasted");
    for (const keys of ["{Control>}z{/Control}", "{Control>}z{/Control}", "{Control>}y{/Control}"]) {
      await userEvent.keyboard(keys);
      look(`after ${keys}`);
    }
    await area.fill(withTokens);
    look("once filled");
    await load.click();
    await expect.element(secretField("accessToken")).toHaveAttribute("data-filled");
    await expect.element(secretField("refreshToken")).toHaveAttribute("data-filled");
    look("once loaded");
    await opener.click();
    await expect.element(area).toHaveValue("");
    look("once opened again");
    await button(said.cancel).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.googleCalendarSettings).toMatchObject(CANARY);
    host.last().resolve();
  });

  test("P31: undoing an import takes its tokens away; a text that is not loaded leaves none", async () => {
    const { host, submit } = await showPanel();
    await area.fill(withTokens);
    await button(said.cancel).click();
    await opener.click();
    await loadText(JSON.stringify(whole));
    await expect.element(secretField("accessToken")).not.toHaveAttribute("data-filled");
    await undo.click();
    await opener.click();
    await loadText(withTokens);
    await expect.element(secretField("accessToken")).toHaveAttribute("data-filled");
    await undo.click();
    await expect.element(name).toHaveValue("Before");
    expect(placesOfTokens()).toEqual([]);
    await page.getByRole("switch", { name: fields["tools.googleCalendar"].label, exact: true }).click();
    await expect.element(secretField("accessToken")).not.toHaveAttribute("data-filled");
    await page.getByRole("switch", { name: fields["tools.googleCalendar"].label, exact: true }).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(JSON.stringify(host.last().payload)).not.toContain(CANARY.accessToken);
    host.last().resolve();
  });

  test("a key in a cURL command is never shown", async () => {
    await showPanel();
    await area.fill(`curl -H 'Authorization: Token key-of-a-host' -d '{"agentName": "Noor"}'`);
    expect(elementOf(area).value).toContain("Token $HAMSA_API_KEY'");
    await load.click();
    await expect.element(name).toHaveValue("Noor");
    expect(document.documentElement.outerHTML).not.toContain("key-of-a-host");
  });

  test("readOnly has no way in, disabled one that is closed", async () => {
    const { change } = showForm(words, { readOnly: true, aside: <ImportPayload /> });
    await expect.element(name).toBeVisible();
    expect(opener.elements()).toEqual([]);
    change({ readOnly: false, disabled: true });
    await expect.element(opener).toBeDisabled();
    change({ readOnly: false, disabled: false });
    await expect.element(opener).toBeEnabled();
  });

  test("Escape closes the panel and gives the focus back; nothing was changed", async () => {
    const onChange = vi.fn<(draft: unknown, state: { dirty: boolean }) => void>();
    await showPanel({ onChange });
    await area.fill('{"agentName": "x"}');
    const told = onChange.mock.calls.length;
    await userEvent.keyboard("{Escape}");
    await expect.element(panel).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    expect(onChange.mock.calls.length).toBe(told);
    await expect.element(name).toHaveValue("Before");
  });
});
