import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { beforeAll, describe, expect, test } from "vitest";
import preview from "../../.storybook/preview.js";
import { propsInReact } from "../setup/fibers.js";
import { smallTargets, violations } from "./judgement.js";
import * as planted from "./planted.stories.js";
import { readTwice } from "./readTwice.js";

type StoryModule = Parameters<typeof composeStories>[0];

const modules = import.meta.glob<StoryModule>("../../stories/*.stories.tsx", { eager: true });
const annotations = setProjectAnnotations([preview]);

/** Each language is looked at in one theme, so that the colours of both are seen. */
const settings = [
  { locale: "en", language: "English", dir: "ltr", theme: "light" },
  { locale: "ar", language: "Arabic", dir: "rtl", theme: "dark" },
  { locale: "fr", language: "French", dir: "ltr", theme: "light" },
] as const;

/** A host's language is for the stories that are about it; they fix it. */
const ours = ["en", "ar"];

interface ComposedStory {
  storyName: string;
  parameters: Record<string, unknown>;
  globals: Record<string, unknown>;
  tags: string[];
  run: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

function composedFor(module: StoryModule, { locale, theme }: (typeof settings)[number]): ComposedStory[] {
  const stories = Object.values(
    composeStories(module, { initialGlobals: { locale: ours.includes(locale) ? locale : "en", theme } }),
  ) as unknown as ComposedStory[];
  // A story may fix its language: then it has one test.
  return stories.filter(({ globals }) => globals.locale === locale);
}

let canvas: HTMLElement | undefined;

async function show(story: ComposedStory): Promise<void> {
  const previous = canvas;
  canvas = document.body.appendChild(document.createElement("div"));
  await story.run({ canvasElement: canvas }).finally(() => previous?.remove());
}

function roots(): { dir: string; lang: string }[] {
  return [...document.querySelectorAll<HTMLElement>(".vak-root")].map(({ dir, lang }) => ({
    dir,
    lang: lang.slice(0, 2),
  }));
}

/** The one story that is about pasted tokens says so by this tag. */
const aboutTokens = ({ tags }: ComposedStory) => tags.includes("token-fields");

/** Where a visitor could be made to paste a token: fields for it, with the calendar switched on, and forms that would show them. */
async function placesForTokens(): Promise<string[]> {
  const calendar = document.querySelector<HTMLElement>(
    "[data-path='tools.googleCalendar']:not(:checked, :disabled)",
  );
  calendar?.click();
  await expect.poll(() => calendar?.matches(":checked") ?? true).toBe(true);
  const fields = [...document.querySelectorAll<HTMLElement>(".vak-secret")];
  const forms = [...document.querySelectorAll("body *")]
    .flatMap(propsInReact)
    .filter(
      (props) =>
        "voices" in props && "onSubmit" in props && !("googleCalendar" in props && props.googleCalendar),
    );
  return [...fields.map(({ dataset }) => dataset["path"] ?? "a field"), ...forms.map(() => "a form")];
}

beforeAll(annotations.beforeAll);
beforeAll(() => {
  // What lies half under a bar that sticks to the bottom is judged too small, and is whole once it is scrolled to.
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = ".vak-actions { position: static !important }";
});

describe.each(Object.entries(modules))("%s", (_path, module) => {
  for (const setting of settings) {
    for (const story of composedFor(module, setting)) {
      test(`${story.storyName} in ${setting.language} works and everybody can use it`, async () => {
        await show(story);
        expect(roots()).not.toEqual([]);
        for (const root of roots()) expect(root).toEqual({ dir: setting.dir, lang: setting.locale });
        expect(await violations()).toEqual([]);
        expect(smallTargets()).toEqual([]);
        expect(await readTwice()).toEqual([]);
        const places = await placesForTokens();
        if (!aboutTokens(story)) expect(places, "T33: every page offers a mocked connection").toEqual([]);
        else expect(places).toEqual(expect.arrayContaining(["googleCalendarSettings.accessToken", "a form"]));
      });
    }
  }
});

test("T33: one story alone has fields for tokens, and says what it is", () => {
  const all = Object.values(modules).flatMap((module) => composedFor(module, settings[0]));
  expect(all.filter(aboutTokens).map(({ storyName }) => storyName)).toEqual(["TokenFields"]);
});

describe("the judgement itself", () => {
  const [bad, failing] = composedFor(planted, settings[0]);

  test("a field without a label and a tiny button are found", async () => {
    if (!bad) throw new Error("the planted story is gone");
    await show(bad);
    expect(roots()).toEqual([{ dir: "", lang: "" }]);
    expect((await violations()).map((violation) => violation.split(" ")[0])).toEqual(
      expect.arrayContaining(["label", "button-name"]),
    );
    expect(smallTargets()).toContain("button.vak-tiny × is 10.0 × 10.0");
  });

  test("a tooltip that says a name once more is found", async () => {
    if (!bad) throw new Error("the planted story is gone");
    await show(bad);
    expect(await readTwice()).toEqual(["button Play"]);
  });

  test("a play function that fails is found", async () => {
    if (!failing) throw new Error("the planted story is gone");
    await expect(show(failing)).rejects.toThrow("Create agent");
  });
});
