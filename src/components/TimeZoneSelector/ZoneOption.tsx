"use client";

import { memo } from "react";
import type { TimeZoneOption } from "../../core/timeZones.js";
import { useKit } from "../../hooks/kit.js";
import { placeOf } from "./findZones.js";

/** Props of ZoneOption. */
export interface ZoneOptionProps {
  id: string;
  zone: TimeZoneOption;
  selected: boolean;
  active: boolean;
  /** Scrolls to it. */
  inSight: boolean;
  onChoose: (zone: TimeZoneOption) => void;
}

/** One zone of the list: its place, its offset now and its name. */
export const ZoneOption = memo(function ZoneOption({ id, zone, onChoose, ...props }: ZoneOptionProps) {
  const { part } = useKit();
  const { places } = useKit().messages.timeZone;
  return (
    <div
      id={id}
      {...part("option", { active: props.active || undefined })}
      role="option"
      aria-selected={props.selected}
      ref={props.inSight ? scrollIntoView : undefined}
      onClick={() => onChoose(zone)}
    >
      <span {...part("option-label")}>{placeOf(zone, places)}</span>
      <span {...part("option-note")}>{zone.offset}</span>
      <bdi {...part("option-note")}>{zone.name}</bdi>
    </div>
  );
});

const scrollIntoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });
