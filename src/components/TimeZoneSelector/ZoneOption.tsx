"use client";

import { memo } from "react";
import type { TimeZoneOption } from "../../core/timeZones.js";
import { bringIntoView } from "../../hooks/bringIntoView.js";
import { useKit } from "../../hooks/kit.js";
import { Icon } from "../../primitives/Icon.js";

/** Props of ZoneOption. */
export interface ZoneOptionProps {
  id: string;
  zone: TimeZoneOption;
  place: string;
  selected: boolean;
  active: boolean;
  /** Scrolls the list to it, no further than needed or into the middle. */
  inSight: "near" | "middle" | undefined;
  onChoose: (timeZone: string) => void;
}

/** One zone of the list: its place, its offset now and its name. */
export const ZoneOption = memo(function ZoneOption({ id, zone, onChoose, ...props }: ZoneOptionProps) {
  const { part } = useKit();
  return (
    <div
      id={id}
      {...part("option", { active: props.active || undefined })}
      role="option"
      aria-selected={props.selected}
      ref={props.inSight && SCROLL[props.inSight]}
      onClick={() => onChoose(zone.name)}
    >
      <span {...part("option-label")}>
        {props.place}
        {props.selected && <Icon name="check" />}
      </span>
      <span {...part("option-note")}>{zone.offset}</span>
      <bdi {...part("option-note")}>{zone.name}</bdi>
    </div>
  );
});

const SCROLL = {
  near: (option: HTMLElement | null) => bringIntoView(option, { block: "nearest" }),
  middle(option: HTMLElement | null) {
    if (option) scrollToMiddle(option, MOST_FRAMES);
  },
};

const MOST_FRAMES = 5;

/** The list alone: to bring an element into view scrolls the page as well. */
function scrollToMiddle(option: HTMLElement, frames: number): void {
  const panel = option.offsetParent;
  if (panel) panel.scrollTop = option.offsetTop - (panel.clientHeight - option.offsetHeight) / 2;
  // The options may be drawn before their panel is shown.
  else if (frames > 0) requestAnimationFrame(() => scrollToMiddle(option, frames - 1));
}
