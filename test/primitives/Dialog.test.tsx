import * as Radix from "@radix-ui/react-dialog";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ar } from "../../src/i18n/ar.js";
import { VoiceAgentKitProvider } from "../../src/index.js";
import { ConfirmDialog } from "../../src/primitives/ConfirmDialog.js";
import { Dialog } from "../../src/primitives/Dialog.js";
import { button, show } from "../components/show.js";

const dialog = page.getByRole("dialog", { name: "Settings" });
const question = page.getByRole("alertdialog", { name: "Discard it?" });

interface OpenerProps {
  onClose?: () => void;
  children?: ReactNode;
}

/** A host's button that opens a dialog with a field in it. */
function Opener({ onClose, children }: OpenerProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <Dialog
        open={open}
        onClose={() => {
          onClose?.();
          setOpen(false);
        }}
        title="Settings"
        description="All of them."
        closeLabel="Close"
        failedText="Not available"
      >
        <input aria-label="Inside" />
        {children}
      </Dialog>
    </>
  );
}

/** A host's button that asks before it takes itself away. */
function Asker({ onAnswer }: { onAnswer?: (answer: string) => void }) {
  const [state, setState] = useState<"there" | "asked" | "gone">("there");
  const fallback = useRef<HTMLButtonElement>(null);
  return (
    <>
      {state !== "gone" && <button onClick={() => setState("asked")}>Ask</button>}
      <button ref={fallback}>Add</button>
      <ConfirmDialog
        open={state === "asked"}
        title="Discard it?"
        description="It cannot be brought back."
        confirmLabel="Discard"
        cancelLabel="Keep"
        failedText="Not available"
        fallbackFocus={fallback}
        destructive
        onConfirm={() => {
          onAnswer?.("confirm");
          setState("gone");
        }}
        onCancel={() => {
          onAnswer?.("cancel");
          setState("there");
        }}
      />
    </>
  );
}

/** An element that every open dialog has around it. */
function around(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** What a dialog may change on the page around it. */
const pageState = () => ({
  body: document.body.getAttributeNames().map((name) => `${name}=${document.body.getAttribute(name) ?? ""}`),
  html: document.documentElement.getAttribute("style"),
  hidden: document.querySelectorAll("[aria-hidden], [data-aria-hidden]").length,
  guards: document.querySelectorAll("[data-radix-focus-guard]").length,
  styles: document.querySelectorAll("style").length,
  children: document.body.childElementCount,
});

describe("a dialog", () => {
  test("has its name and description, and the focus until it is closed", async () => {
    show(<Opener />);
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    await expect.element(dialog).toHaveAccessibleDescription("All of them.");
    await button("Close").click();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button("Open")).toHaveFocus();
  });

  test("Escape asks to close it, and the key is spoken for before the host's listeners hear of it", async () => {
    const heard: boolean[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.defaultPrevented);
    document.addEventListener("keydown", listen, { capture: true });
    show(<Opener />);
    await button("Open").click();
    await page.getByLabelText("Inside").click();
    await userEvent.keyboard("{Escape}");
    document.removeEventListener("keydown", listen, { capture: true });
    expect(heard).toEqual([true]);
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button("Open")).toHaveFocus();
  });

  test("a press around it asks to close it, a press that began in it does not", async () => {
    const onClose = vi.fn();
    show(<Opener onClose={onClose} />);
    await button("Open").click();
    await expect.element(dialog).toBeVisible();
    const overlay = around(".vak-overlay");
    dialog.element().dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    overlay.click();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(overlay, { position: { x: 8, y: 8 } });
    expect(onClose).toHaveBeenCalledTimes(1);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  test("Tab and Shift+Tab stay in it", async () => {
    show(<Opener />);
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    await userEvent.tab();
    await expect.element(button("Close")).toHaveFocus();
    await userEvent.tab();
    await expect.element(page.getByLabelText("Inside")).toHaveFocus();
    await userEvent.tab();
    await expect.element(button("Close")).toHaveFocus();
    await userEvent.tab({ shift: true });
    await expect.element(page.getByLabelText("Inside")).toHaveFocus();
  });

  test("what lies over the page besides it can be pressed without closing it", async () => {
    const onClose = vi.fn();
    const foreign = document.createElement("div");
    foreign.setAttribute(
      "style",
      "position: fixed; inset: 0 0 auto auto; pointer-events: auto; z-index: 9999",
    );
    foreign.setAttribute("popover", "manual");
    foreign.textContent = "extension";
    show(<Opener onClose={onClose} />);
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    document.body.append(foreign);
    foreign.showPopover();
    await userEvent.click(foreign);
    await expect.element(dialog).toBeVisible();
    expect(onClose).not.toHaveBeenCalled();
    foreign.remove();
  });

  test("the focus stays in it when what had the focus disappears", async () => {
    function Vanishing() {
      const [there, setThere] = useState(true);
      return there ? <button onClick={() => setThere(false)}>Vanish</button> : null;
    }
    show(
      <Opener>
        <Vanishing />
      </Opener>,
    );
    await button("Open").click();
    await button("Vanish").click();
    await expect.element(dialog).toHaveFocus();
  });

  test.each(["closed", "unmounted while it is open"])("leaves no trace on the page when %s", async (way) => {
    const { unmount } = show(<Opener />);
    const before = pageState();
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    expect(document.querySelectorAll("style").length).toBe(before.styles);
    if (way === "closed") await userEvent.keyboard("{Escape}");
    unmount();
    await expect.poll(pageState).toEqual(before);
    expect(document.body.style.pointerEvents).toBe("");
  });

  test("the page behind it neither shifts nor scrolls", async () => {
    show(
      <div style={{ blockSize: 3000 }}>
        <Opener>
          <p>Text</p>
        </Opener>
      </div>,
    );
    const opener = button("Open").element();
    const before = JSON.stringify(opener.getBoundingClientRect());
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    expect(JSON.stringify(opener.getBoundingClientRect())).toBe(before);
    for (const target of [around(".vak-overlay"), page.getByText("Text").element()]) {
      const wheel = new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY: 100 });
      target.dispatchEvent(wheel);
      expect(wheel.defaultPrevented).toBe(true);
    }
  });

  test("events in it do not reach the components around it", async () => {
    const told = vi.fn();
    show(
      <div onClick={told} onKeyDown={told} onChange={told} onFocus={told}>
        <Opener />
      </div>,
    );
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    told.mockClear();
    await page.getByLabelText("Inside").fill("x");
    await userEvent.keyboard("{Enter}");
    await button("Close").click();
    await expect.element(dialog).not.toBeInTheDocument();
    // The opener, which is outside, has the focus again.
    expect(told.mock.calls.map(([event]: { type: string }[]) => event?.type)).toEqual(["focus"]);
  });
});

describe("L10, P27: language and look", () => {
  test("reach a dialog on the page's body", async () => {
    show(
      <VoiceAgentKitProvider
        messages={ar}
        appearance={{ theme: "dark", variables: { brand: "rgb(1, 2, 3)" } }}
      >
        <Opener />
      </VoiceAgentKitProvider>,
    );
    await button("Open").click();
    await expect.element(dialog).toBeVisible();
    const layer = around(".vak-layer");
    expect(layer.parentElement).toBe(document.body);
    expect(layer.lang).toBe("ar");
    expect(layer.dataset.theme).toBe("dark");
    expect(getComputedStyle(dialog.element()).direction).toBe("rtl");
    expect(getComputedStyle(dialog.element()).getPropertyValue("--vak-brand")).toBe("rgb(1, 2, 3)");
  });

  test("the host may say where dialogs are put", async () => {
    function Host() {
      const [place, setPlace] = useState<HTMLElement | null>(null);
      return (
        <VoiceAgentKitProvider portalContainer={place}>
          <Opener />
          <div id="mine" ref={setPlace} />
        </VoiceAgentKitProvider>
      );
    }
    show(<Host />);
    await button("Open").click();
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().closest("#mine")).not.toBeNull();
    expect(dialog.element().closest("[popover]")).toBeNull();
  });
});

describe("N16, N17: inside a host's own dialog", () => {
  test("Radix: neither closes nor steals from the other", async () => {
    show(
      <Radix.Root defaultOpen>
        <Radix.Portal>
          <Radix.Content aria-describedby={undefined} style={{ transform: "translate(10px, 10px)" }}>
            <Radix.Title>Host</Radix.Title>
            <Opener />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>,
    );
    await button("Open").click();
    await expect.element(dialog).toHaveFocus();
    await page.getByLabelText("Inside").fill("typed");
    await expect.element(page.getByLabelText("Inside")).toHaveFocus();
    // The host's transform would be its frame if it were not in the top layer.
    expect(dialog.element().closest(".vak-layer")?.getBoundingClientRect().width).toBe(window.innerWidth);
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(page.getByRole("dialog", { name: "Host" })).toBeVisible();
    await expect.element(button("Open")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog", { name: "Host" })).not.toBeInTheDocument();
  });

  test("the browser's own: it can be used, and Escape closes it alone", async () => {
    function Host() {
      const element = useRef<HTMLDialogElement>(null);
      useEffect(() => element.current?.showModal(), []);
      return (
        <dialog ref={element} aria-label="Host">
          <Opener />
        </dialog>
      );
    }
    show(<Host />);
    await button("Open").click();
    await page.getByLabelText("Inside").fill("typed");
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog).not.toBeInTheDocument();
    expect(document.querySelector("dialog")?.open).toBe(true);
    await expect.element(button("Open")).toHaveFocus();
  });
});

describe("a question", () => {
  test("has the focus on the button that does nothing, and gives it back", async () => {
    const onAnswer = vi.fn();
    show(<Asker onAnswer={onAnswer} />);
    await button("Ask").click();
    await expect.element(question).toHaveAccessibleDescription("It cannot be brought back.");
    await expect.element(button("Keep")).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(question).not.toBeInTheDocument();
    expect(onAnswer.mock.calls).toEqual([["cancel"]]);
    await expect.element(button("Ask")).toHaveFocus();
  });

  test("gives the focus to what the caller names when its opener has gone", async () => {
    const onAnswer = vi.fn();
    show(<Asker onAnswer={onAnswer} />);
    await button("Ask").click();
    await button("Discard").click();
    expect(onAnswer.mock.calls).toEqual([["confirm"]]);
    await expect.element(button("Add")).toHaveFocus();
  });
});
