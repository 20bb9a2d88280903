import { act, type ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { expect, onTestFinished, test } from "vitest";
import { takeFaults } from "../setup/console.js";
import { storyPages, twinPages } from "./storyElements.js";

/** What comes later, such as a measured width, comes outside of `act`, as on a page. */
async function acting<T>(run: () => T): Promise<T> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const result = await act(() => Promise.resolve(run()));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  return result;
}

async function fetched(file: string): Promise<string> {
  const response = await fetch(`/node_modules/.cache/hydration/pages/${file}`);
  if (!response.ok) throw new Error(`The server has rendered no ${file}.`);
  return response.text();
}

/** Takes the server's markup over, and gives back what React had to mend in it. */
async function hydrate(markup: string, element: ReactElement): Promise<string[]> {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = markup;
  const differences: string[] = [];
  const root = await acting(() =>
    hydrateRoot(container, element, { onRecoverableError: (error) => differences.push(String(error)) }),
  );
  onTestFinished(async () => {
    await acting(() => root.unmount());
    container.remove();
  });
  return differences;
}

test("the server stands elsewhere, and the browser speaks another language", async () => {
  const server = JSON.parse(await fetched("server.json")) as { locale: string; timeZone: string };
  const browser = new Intl.DateTimeFormat().resolvedOptions();
  expect(server).toMatchObject({ locale: "en-US", timeZone: "UTC" });
  expect(browser.timeZone).not.toBe(server.timeZone);
  expect(browser.locale).not.toBe(server.locale);
});

/** Their pictures have addresses that hold in one document alone: a host would not render them on a server. */
const ofOneDocument = ["VoiceSelector-Pictures-en", "VoiceSelector-Pictures-ar"];

test.each(storyPages().filter(({ id }) => !ofOneDocument.includes(id)))(
  "$id is taken over without a difference",
  async ({ id, element }) => {
    const markup = await fetched(`${id}.txt`);
    expect(markup).toContain('class="vak-root');
    expect(await hydrate(markup, element)).toEqual([]);
  },
);

test("two forms of one page, in roots of their own, share no id", async () => {
  for (const { id, element } of twinPages())
    expect(await hydrate(await fetched(`${id}.txt`), element)).toEqual([]);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  expect(ids.length).toBeGreaterThan(50);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const references = [...document.querySelectorAll("[aria-describedby], [aria-labelledby], [for]")].flatMap(
    (element) =>
      ["aria-describedby", "aria-labelledby", "for"].flatMap(
        (name) => element.getAttribute(name)?.split(" ") ?? [],
      ),
  );
  expect(references.filter((id) => !document.getElementById(id))).toEqual([]);
});

test("a difference would be noticed", async () => {
  expect(await hydrate("<p>in UTC</p>", <p>in Cairo</p>)).not.toEqual([]);
  takeFaults();
});
