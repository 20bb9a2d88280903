import * as HostDialog from "@radix-ui/react-dialog";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import stylesheet from "../../src/styles.css?inline";
import { takeFaults } from "../setup/console.js";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";
import { submitTo, VoiceAgentForm } from "../../src/index.js";
import { createHost, settled } from "./host.js";
import { button, elementOf, isOnTop, languages, say, show, showForm, toggle } from "./show.js";

const [{ words }] = languages;
const calendarForm = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };

/** A host's stylesheet, for this test. */
function addStyles(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

const RESET = `
  * { all: unset; }
  *, *::before, *::after { margin: 0; padding: 0; box-sizing: content-box; direction: inherit; }
  html { font-size: 62.5%; }
  button { display: none; background: red; text-transform: uppercase; }
  label { display: block; color: gray; }
  input, select, textarea { width: 100%; border-radius: 0; }
  ul, ol { list-style: square inside; }
  svg { width: 100%; display: inline; }
  [hidden] { display: block; }
  label { display: inline-block; margin-bottom: 0.5rem; }
  fieldset { border: 2px groove; }
`;

describe("N13: a host whose reset comes before our stylesheet", () => {
  test("loses to it: every control is there, in its place and large enough", async () => {
    // The kit's sheet is on the page already, so the host's has to go in front of it, as it would in a bundle.
    const style = document.createElement("style");
    style.textContent = RESET;
    document.head.prepend(style);
    onTestFinished(() => style.remove());
    const { container, submit, name } = showForm(words, calendarForm);
    await expect.element(submit).toBeVisible();
    const controls = [...container.querySelectorAll<HTMLElement>("button, input, select, textarea")];
    expect(controls.length).toBeGreaterThan(60);
    const lost = controls.filter((control) => {
      const box =
        (control.matches("[type=radio], [role=switch]") ? control.closest("label") : control) ?? control;
      const { width, height } = box.getBoundingClientRect();
      return width < 24 || height < 24;
    });
    expect(lost.map((control) => control.outerHTML.slice(0, 120))).toEqual([]);
    expect(elementOf(submit).getBoundingClientRect().height).toBeGreaterThanOrEqual(36);
    expect(getComputedStyle(elementOf(name)).borderTopWidth).toBe("1px");
    const labels = [...container.querySelectorAll("label")];
    expect(labels.filter((label) => getComputedStyle(label).marginBottom !== "0px")).toEqual([]);
    const icon = container.querySelector("svg")?.getBoundingClientRect();
    expect(icon?.width).toBe(16);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});

describe("N14: what our stylesheet does to the host", () => {
  const markup = `
    <main><h1>Title</h1><p>Text <a href="#x">link</a> <code>code</code></p>
    <form><fieldset><legend>Legend</legend><label>Label <input value="x"></label><select><option>a</option></select>
    <textarea>t</textarea><button>Go</button></fieldset></form><ul><li>One</li></ul><table><tr><td>1</td></tr></table>
    <dialog open>Dialog</dialog><div class="field section button input card">Same words</div></main>`;

  const stylesOf = (root: Element) =>
    [root, document.body, document.documentElement, ...root.querySelectorAll("*")].map((element) => {
      const computed = getComputedStyle(element);
      return [...computed].map((property) => `${property}: ${computed.getPropertyValue(property)}`).join(";");
    });

  function measure(css: string): string[] {
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
    const host = document.createElement("div");
    host.innerHTML = markup;
    document.body.append(host);
    const found = stylesOf(host);
    host.remove();
    style.remove();
    return found;
  }

  test("is nothing: every computed style of every element is the same with it as without it", () => {
    const kits = [...document.querySelectorAll("style")].filter((style) =>
      style.textContent.includes(".vak-"),
    );
    expect(kits.length).toBeGreaterThan(0);
    for (const style of kits) style.disabled = true;
    onTestFinished(() => {
      for (const style of kits) style.disabled = false;
    });
    const without = measure("");
    expect(measure(stylesheet)).toEqual(without);
    expect(measure(`${stylesheet} input { color: red; }`)).not.toEqual(without);
  });
});

describe("N16: a host that clips, moves and covers", () => {
  test("leaves the list of zones whole and on top", async () => {
    addStyles(`.banner { position: fixed; inset: 0 0 auto; block-size: 40px; z-index: 2147483647; background: #222 }
      .box { overflow: hidden; transform: translate(20px, 10px) scale(1); filter: blur(0); contain: paint; block-size: 500px; overflow-y: auto }`);
    show(
      <>
        <div className="banner">Banner</div>
        <div className="box">
          <VoiceAgentForm messages={words} {...calendarForm} />
        </div>
      </>,
    );
    const zone = page.getByRole("combobox", { name: words.fields["googleCalendarSettings.timezone"].label });
    elementOf(zone).scrollIntoView({ block: "center" });
    await zone.click();
    const first = page.getByRole("listbox").getByRole("option", { selected: true });
    await expect.element(first).toBeVisible();
    await expect.poll(() => isOnTop(first.element())).toBe(true);
    const anchor = elementOf(zone).getBoundingClientRect();
    expect(Math.abs(first.element().getBoundingClientRect().left - anchor.left)).toBeLessThan(16);
    await userEvent.keyboard("{Escape}");
  });
});

describe.each(languages)("N17: inside the host's own dialog, in $language", ({ words }) => {
  const zone = page.getByRole("combobox", { name: words.fields["googleCalendarSettings.timezone"].label });
  const form = (onSubmit: () => unknown) => (
    <VoiceAgentForm messages={words} {...calendarForm} onSubmit={onSubmit} />
  );

  test("of Radix: its trap and its outside clicks leave our popups alone, and Escape closes ours first", async () => {
    const host = createHost();
    const onOpenChange = vi.fn();
    show(
      <HostDialog.Root open onOpenChange={onOpenChange}>
        <HostDialog.Portal>
          <HostDialog.Content
            aria-describedby={undefined}
            style={{ position: "fixed", inset: 0, overflow: "auto" }}
          >
            <HostDialog.Title>Host</HostDialog.Title>
            {form(host.onSubmit as never)}
          </HostDialog.Content>
        </HostDialog.Portal>
      </HostDialog.Root>,
    );
    await zone.fill("Kathmandu");
    await page.getByRole("listbox").getByRole("option").first().click();
    expect(onOpenChange).not.toHaveBeenCalled();
    await zone.click();
    await expect.element(page.getByRole("listbox")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(page.getByRole("listbox").elements()).toEqual([]);
    expect(onOpenChange).not.toHaveBeenCalled();
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await settled();
  });

  test("of the browser, in its top layer", async () => {
    const host = createHost();
    show(
      <dialog
        ref={(element) => {
          if (element?.open === false) element.showModal();
        }}
        aria-label="Host"
        style={{ inlineSize: 640 }}
      >
        {form(host.onSubmit as never)}
      </dialog>,
    );
    await zone.fill("Kathmandu");
    await page.getByRole("listbox").getByRole("option").first().click();
    await expect.element(page.getByRole("dialog", { name: "Host" })).toBeVisible();
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await settled();
  });
});

describe("N19: a host that patches what everything stands on", () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, "hostExtra");
    Reflect.deleteProperty(Array.prototype, "hostLast");
  });

  test("gets the same payload", async () => {
    const clean = createHost();
    const first = showForm(words, { ...calendarForm, onSubmit: clean.onSubmit });
    await first.submit.click();
    await expect.poll(() => clean.calls.length).toBe(1);
    clean.last().resolve();
    first.unmount();

    const enumerable = { value: () => "host", enumerable: true, configurable: true, writable: true };
    Object.defineProperty(Object.prototype, "hostExtra", enumerable);
    Object.defineProperty(Array.prototype, "hostLast", enumerable);
    const host = createHost();
    const { submit, name } = showForm(words, { ...calendarForm, onSubmit: host.onSubmit });
    await name.fill(clean.last().payload.agentName);
    await button(say(words.slots.add, { day: "Monday" }, words)).click();
    await button(words.slots.undo).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(JSON.stringify(host.last().payload)).toBe(JSON.stringify(clean.last().payload));
    host.last().resolve();
    await settled();
    // React's own build for development walks its props with for-in, and says what it finds.
    expect(takeFaults().filter((fault) => !fault.includes("hostExtra"))).toEqual([]);
  });
});

describe.each(languages)("N19: a host that wraps what a page is made of, in $language", ({ words }) => {
  /** As recorders of errors do: what is taken away later has to be what was wrapped. */
  function wrapListeners(): () => number {
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const wrapped = new WeakMap<EventListenerOrEventListenerObject, EventListener>();
    let heard = 0;
    const wrapperOf = (listener: EventListenerOrEventListenerObject) => {
      const known = wrapped.get(listener);
      if (known) return known;
      const made: EventListener = function (this: unknown, event) {
        heard += 1;
        if (typeof listener === "function") listener.call(this as never, event);
        else listener.handleEvent(event);
      };
      wrapped.set(listener, made);
      return made;
    };
    Object.assign(EventTarget.prototype, {
      addEventListener(this: EventTarget, type: string, listener: EventListener | null, options?: boolean) {
        addEventListener.call(this, type, listener && wrapperOf(listener), options);
      },
      removeEventListener(
        this: EventTarget,
        type: string,
        listener: EventListener | null,
        options?: boolean,
      ) {
        removeEventListener.call(this, type, listener && wrapperOf(listener), options);
      },
    });
    onTestFinished(
      () => void Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
    );
    return () => heard;
  }

  test("is heard, and the form works through its wrappers", async () => {
    const heard = wrapListeners();
    const { stringify, parse } = JSON;
    const json = vi.spyOn(JSON, "stringify").mockImplementation((...given) => stringify(...given));
    vi.spyOn(JSON, "parse").mockImplementation((...given) => parse(...given) as unknown);
    const asked: RequestInit[] = [];
    vi.spyOn(window, "fetch").mockImplementation((_, init) => {
      asked.push(init ?? {});
      return Promise.resolve(Response.json({ success: true, id: "a" }, { status: 201 }));
    });
    onTestFinished(() => void vi.restoreAllMocks());
    const { name, submit, unmount } = showForm(words, {
      ...calendarForm,
      onSubmit: submitTo("/api/voice-agents"),
    });
    await name.fill("Noor");
    await toggle(words.fields.interrupt.label).click();
    await submit.click();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    expect(asked).toHaveLength(1);
    expect(new Headers(asked[0]?.headers).get("idempotency-key")).toMatch(/^[\da-f]{32}$/);
    expect(parse(asked[0]?.body as string)).toMatchObject({ agentName: "Noor" });
    expect(json).toHaveBeenCalled();
    unmount();
    const before = heard();
    for (const type of ["keydown", "pointerdown", "resize", "scroll", "storage", "focusin"])
      window.dispatchEvent(new Event(type));
    expect(heard() - before).toBe(0);
  });
});

/** What browsers' translators do: each text node becomes elements of theirs around a text of theirs. */
function translate(root: Element): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const translated = texts.filter(
    (text) => text.data.trim() !== "" && !text.parentElement?.closest("textarea, option, [translate=no]"),
  );
  for (const text of translated) {
    const outer = document.createElement("span");
    const inner = document.createElement("span");
    inner.textContent = `«${text.data}»`;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return translated.length;
}

describe.each(languages)("A28: a browser that translates the page, from $language", ({ words, language }) => {
  test("breaks nothing: fields, errors, rows and states come and go", async () => {
    const host = createHost();
    const tag = language === "Arabic" ? "ar" : "en";
    const { container } = showForm(words, {
      ...calendarForm,
      defaultValue: dentistWithCalendar(tag),
      onSubmit: host.onSubmit,
    });
    // Names are translated too, so what is used here is found by its place.
    const at = (path: string) => {
      const control = container.querySelector(`[data-path="${path}"]`);
      if (!control) throw new Error(`nothing is at ${path}`);
      return page.elementLocator(control);
    };
    const name = at("agentName");
    const calendar = at("tools.googleCalendar");
    expect(translate(container)).toBeGreaterThan(40);
    const press = (selector: string) => container.querySelector<HTMLElement>(selector)?.click();
    await name.fill("");
    press(".vak-submit");
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    translate(container);
    await name.fill("Noor");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await calendar.click();
    translate(container);
    await calendar.click();
    translate(container);
    for (const icon of ["add", "remove"]) {
      for (const drawing of [...container.querySelectorAll(`[data-icon=${icon}]`)].reverse()) {
        drawing.closest("button")?.click();
        await settled(0);
      }
      translate(container);
    }
    translate(container);
    press(".vak-submit");
    await settled();
    expect(container.querySelector("[data-summary]")?.textContent).toBe("");
    expect(host.calls).toHaveLength(1);
    translate(container);
    host.last().reject();
    await settled();
    translate(container);
    await name.fill("Noor 2");
    press(".vak-submit");
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve();
    await settled();
    expect(container.textContent).not.toContain(words.form.crashed);
  });
});
