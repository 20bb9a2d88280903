"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useKit } from "../hooks/kit.js";
import { useEscape } from "../hooks/useEscape.js";
import { useKitId } from "../hooks/useKitId.js";
import { Button, type ButtonProps } from "./Button.js";
import { Popover } from "./Popover.js";

/** A choice of a menu. */
export interface MenuItem {
  id: string;
  label: ReactNode;
  note?: string | undefined;
}

/** Props of a MenuButton: those of its button, and its choices in groups, a group's label above it. */
export interface MenuButtonProps extends Omit<ButtonProps, "onClick"> {
  groups: readonly { label?: string; items: readonly MenuItem[] }[];
  onChoose: (id: string) => void;
}

/** A button with a menu (WAI-ARIA menu button pattern): arrow keys, Home, End and first letters move, Escape closes. */
export function MenuButton({ groups, onChoose, ...props }: MenuButtonProps) {
  const { part } = useKit();
  const [open, setOpen] = useState<"first" | "last">();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useKitId();

  useEffect(() => {
    if (open)
      itemsOf(menu.current)
        .at(open === "first" ? 0 : -1)
        ?.focus();
  }, [open]);

  function close() {
    setOpen(undefined);
    button.current?.focus();
  }

  useEscape(menu, open !== undefined, close);

  function onKeyDown(event: KeyboardEvent) {
    const items = itemsOf(menu.current);
    const now = items.findIndex((item) => item.matches(":focus"));
    const next: Readonly<Record<string, number>> = {
      ArrowDown: (now + 1) % items.length,
      ArrowUp: (now + items.length - 1) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const to = next[event.key] ?? lettered(items, event, now);
    if (event.key === "Tab") close();
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  }

  return (
    <div
      {...part("menu-box")}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(undefined);
      }}
    >
      <Button
        {...props}
        ref={button}
        id={`${id}-button`}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open && `${id}-menu`}
        onClick={() => setOpen(open ? undefined : "first")}
        onKeyDown={(event) => {
          if (open || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
          event.preventDefault();
          setOpen(event.key === "ArrowDown" ? "first" : "last");
        }}
      />
      {open && (
        <Popover anchor={button} at={() => button.current?.getBoundingClientRect()}>
          <div
            {...part("menu")}
            id={`${id}-menu`}
            role="menu"
            aria-labelledby={`${id}-button`}
            ref={menu}
            onKeyDown={onKeyDown}
          >
            {groups
              .filter(({ items }) => items.length > 0)
              .map(({ label, items }, index) => (
                <div key={label ?? index} role="group" aria-labelledby={label && `${id}-${index}`}>
                  {label && (
                    <p {...part("menu-title")} id={`${id}-${index}`}>
                      {label}
                    </p>
                  )}
                  {items.map((item) => (
                    <button
                      key={item.id}
                      type="button"
                      {...part(["option", "menu-item"])}
                      role="menuitem"
                      tabIndex={-1}
                      onClick={() => {
                        close();
                        onChoose(item.id);
                      }}
                    >
                      <span {...part("option-label")}>{item.label}</span>
                      {item.note && <span {...part("option-note")}>{item.note}</span>}
                    </button>
                  ))}
                </div>
              ))}
          </div>
        </Popover>
      )}
    </div>
  );
}

const itemsOf = (menu: HTMLElement | null) => [
  ...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

/** The next item that begins with the letter that was pressed. */
function lettered(items: readonly HTMLElement[], event: KeyboardEvent, now: number): number | undefined {
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey)
    return undefined;
  const begins = (item: HTMLElement) =>
    item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase());
  const found = [...items.keys()].filter((index) => items[index] && begins(items[index]));
  return found.find((index) => index > now) ?? found[0];
}
