"use client";

import { useMemo } from "react";
import {
  facetCounts,
  type Voice,
  VOICE_FACETS,
  type VoiceFacet,
  type VoiceFacets,
} from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import { Icon } from "../../primitives/Icon.js";
import { Select } from "../../primitives/Select.js";
import { facetLabel } from "./facetLabel.js";

/** Props of VoiceFilters. */
export interface VoiceFiltersProps {
  voices: readonly Voice[];
  query: string;
  facets: VoiceFacets;
  onSearch: (query: string, facets: VoiceFacets) => void;
  /** How many voices were found, in words. */
  status: string;
}

/** A search field, and a list of values for each fact in which the voices differ. */
export function VoiceFilters({ voices, query, facets, onSearch, status }: VoiceFiltersProps) {
  const { messages, format, locale } = useKit();
  const { voices: words } = messages;
  const counts = useMemo(
    () =>
      VOICE_FACETS.map((facet) => ({ facet, values: facetCounts(voices, facet) })).filter(
        ({ values }) => values.length > 1,
      ),
    [voices],
  );
  const option = (facet: VoiceFacet, value: string, count: number) =>
    format(words.facetOption, { value: facetLabel(facet, value, messages, locale), count });
  return (
    <div className="vak-voice-filters">
      <div className="vak-search">
        <Icon name="search" />
        <input
          className="vak-input"
          type="search"
          autoComplete="off"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => onSearch(event.target.value, facets)}
          onKeyDown={(event) => {
            // Enter would submit the form; the list follows what is typed anyway.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      </div>
      {counts.map(({ facet, values }) => (
        <Select
          key={facet}
          aria-label={words.facets[facet]}
          value={facets[facet] ?? ""}
          onChange={(event) => onSearch(query, { ...facets, [facet]: event.target.value || undefined })}
        >
          <option value="">{words.any[facet]}</option>
          {values.map(({ value, count }) => (
            <option key={value} value={value}>
              {option(facet, value, count)}
            </option>
          ))}
        </Select>
      ))}
      <p className="vak-voice-count" role="status">
        {status}
      </p>
    </div>
  );
}
