import { useState } from "react";
import { expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { takeFaults } from "../setup/console.js";
import { textsInReact } from "../setup/fibers.js";
import { token } from "../setup/token.js";
import { takePlacesOfTokens } from "../setup/watchTokens.js";
import { CANARY } from "./canary.js";
import { settled } from "./host.js";
import { languages, show, showForm } from "./show.js";

const [{ words }] = languages;
const LEAK = token("leak");

function plant(element: HTMLElement): HTMLElement {
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

function element(name: string, attributes: Record<string, string> = {}, text = ""): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.textContent = text;
  return made;
}

function KeptInState() {
  const [kept] = useState({ deep: [LEAK] });
  return <b>{kept.deep.length}</b>;
}

function GivenToAChild() {
  return <KeptByChild token={LEAK} />;
}

const KeptByChild = ({ token: given }: { token: string }) => <b>{given.length}</b>;

const plants: [place: string, how: string, plant: () => void, clear?: () => void][] = [
  ["document", "a text", () => plant(element("p", {}, LEAK))],
  ["document", "an attribute", () => plant(element("p", { "data-token": LEAK }))],
  ["document", "a shadow tree", () => plant(element("p")).attachShadow({ mode: "open" }).append(LEAK)],
  [
    "document",
    "a frame",
    () => (plant(element("iframe")) as HTMLIFrameElement).contentDocument?.body.append(LEAK),
  ],
  ["values", "a control", () => ((plant(element("textarea")) as HTMLTextAreaElement).value = LEAK)],
  [
    "values",
    "a token's field that was left",
    () => ((plant(element("input", { class: "vak-secret" })) as HTMLInputElement).value = LEAK),
  ],
  ["React", "state", () => show(<KeptInState />)],
  ["React", "props", () => show(<GivenToAChild />)],
  ["localStorage", "an entry", () => (localStorage["a"] = LEAK), () => localStorage.removeItem("a")],
  ["sessionStorage", "a key", () => (sessionStorage[LEAK] = ""), () => sessionStorage.removeItem(LEAK)],
  [
    "storage",
    "an entry that is gone",
    () => {
      localStorage.setItem("a", LEAK);
      localStorage.clear();
    },
  ],
  ["history", "its state", () => history.replaceState({ LEAK }, ""), () => history.replaceState(null, "")],
  ["location", "the address", () => (location.hash = LEAK), () => (location.hash = "")],
  ["cookies", "a cookie", () => (document.cookie = `a=${LEAK}`), () => (document.cookie = "a=;max-age=0")],
  ["window.name", "it", () => (window.name = LEAK), () => (window.name = "")],
  ["console", "an error's cause", () => console.debug(new Error("a", { cause: { LEAK } }))],
  ["errors", "an error nobody caught", () => void Promise.reject(new Error(LEAK)), () => void takeFaults()],
  ["events", "a detail", () => window.dispatchEvent(new CustomEvent("a", { detail: [LEAK] }))],
  ["messages", "a message", () => window.postMessage({ LEAK })],
  ["requests", "an address", () => void fetch(`data:,${LEAK}`)],
  ["requests", "a header", () => void fetch("data:,", { headers: { "x-token": LEAK } })],
  ["requests", "an image", () => (new Image().src = `/favicon.ico?${LEAK}`)],
];

test.each(plants)("P31: a token in %s is found: %s", async (place, _how, leak, clear) => {
  expect(takePlacesOfTokens()).toEqual([]);
  leak();
  const found: string[] = [];
  await expect.poll(() => found.push(...takePlacesOfTokens()) && found).toContain(place);
  await settled(20);
  clear?.();
  document.querySelectorAll("body > *").forEach((each) => each.remove());
  takePlacesOfTokens();
});

test("P31: a token's field may hold it while its reader is in it, and no other may", () => {
  const control = plant(element("input", { class: "vak-secret" })) as HTMLInputElement;
  control.value = LEAK;
  control.focus();
  expect(takePlacesOfTokens()).toEqual([]);
  control.className = "vak-input";
  expect(takePlacesOfTokens()).toEqual(["values"]);
  control.remove();
});

test("what the host itself handed over is no leak, and our own state is read", async () => {
  const settings = { calendarId: "c", ...CANARY };
  const defaultValue = {
    agentName: "Noor",
    tools: { googleCalendar: true },
    googleCalendarSettings: settings,
  };
  const { container } = showForm(words, { defaultValue });
  await expect.element(page.getByText(words.secret.filled).first()).toBeVisible();
  expect(textsInReact(container)).toContain(words.secret.filled);
  expect(takePlacesOfTokens()).toEqual([]);
});

test("a token that is typed as no test may is told", async () => {
  showForm(words, { defaultValue: { tools: { googleCalendar: true } } });
  const control = page.getByLabelText(words.fields["googleCalendarSettings.accessToken"].label, {
    exact: true,
  });
  await control.fill("secret");
  expect(takeFaults()).toEqual([expect.stringContaining("token()")]);
});
