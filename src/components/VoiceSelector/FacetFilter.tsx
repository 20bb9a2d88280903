"use client";

import { memo, useRef, useState } from "react";
import type { VoiceFacet } from "../../core/voice.js";
import type { VoiceFacetCount } from "../../core/voiceSource.js";
import { useKit } from "../../hooks/kit.js";
import { useLayout } from "../../hooks/useLayout.js";
import { voices } from "../../i18n/english/voices.js";
import { facetLabel } from "../../i18n/facetLabel.js";
import { formatNumber } from "../../i18n/format.js";
import { Select } from "../../primitives/Select.js";

const ENGLISH = { voices };

/** Props of FacetFilter. */
export interface FacetFilterProps {
  facet: VoiceFacet;
  counts: readonly VoiceFacetCount[];
  value: string | undefined;
  /** The same function for as long as the list lives. */
  onChange: (facet: VoiceFacet, value: string | undefined) => void;
  disabled: boolean;
}

/** More values than this do not fit beside each other on a phone. */
const MOST_CHIPS = 3;

/** One facet: a button for each value where they are few, a native list where they are or were many, nothing where all have been alike. */
export const FacetFilter = memo(function FacetFilter({
  facet,
  counts,
  value,
  onChange,
  disabled,
}: FacetFilterProps) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { voices: words } = messages;
  const known = value === undefined || counts.some((each) => each.value === value);
  const values = known ? counts : [...counts, { value }];
  const label = (each: string) => facetLabel(facet, each, messages, locale);
  // Its own value may leave fewer to choose from: it stays what it was, under the pointer and with the focus.
  const [isShown, setShown] = useState(false);
  const [isList, setList] = useState(false);
  if (!isShown && (values.length > 1 || value !== undefined)) setShown(true);
  if (!isList && values.length > MOST_CHIPS) setList(true);
  const list = useRef<HTMLSelectElement>(null);
  const hasFocus = useRef(false);
  useLayout(() => {
    if (hasFocus.current) list.current?.focus();
  }, [isList]);
  if (!isShown || values.length === 0) return null;
  if (!isList) {
    return (
      <div
        {...part("chips")}
        role="group"
        aria-label={words.facets[facet]}
        onFocus={() => (hasFocus.current = true)}
        onBlur={() => (hasFocus.current = false)}
      >
        {values.map(({ value: each, count }) => (
          <components.Button
            key={each}
            type="button"
            data-look="chip"
            {...part("chip", { empty: count === 0 || undefined })}
            aria-pressed={each === value}
            disabled={disabled}
            onClick={() => onChange(facet, each === value ? undefined : each)}
          >
            {label(each)}
            {count !== undefined && (
              <>
                {" "}
                <span {...part("chip-count")}>{formatNumber(count, locale)}</span>
              </>
            )}
          </components.Button>
        ))}
      </div>
    );
  }
  return (
    <Select
      {...part("chip-select")}
      ref={list}
      aria-label={words.facets[facet]}
      data-chosen={value !== undefined || undefined}
      value={value ?? ""}
      disabled={disabled}
      onChange={(event) => onChange(facet, event.target.value || undefined)}
    >
      <option value="">{words.any[facet]}</option>
      {/* A value that would leave nothing is not offered. */}
      {values
        .filter((each) => each.count !== 0 || each.value === value)
        .map(({ value: each, count }) => (
          <option key={each} value={each}>
            {count === undefined ? label(each) : format(words.facetOption, { value: label(each), count })}
          </option>
        ))}
    </Select>
  );
});
