"use client";

import { type Dispatch, type SetStateAction, useCallback, useRef } from "react";
import { VOICE_FACETS, type VoiceFacet } from "../../core/voice.js";
import type { VoiceFacetCount } from "../../core/voiceSource.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import type { RememberedVoices } from "../../hooks/useRememberedVoices.js";
import type { VoiceFilters as Filters, VoiceResults, VoiceSort } from "../../hooks/voiceResults.js";
import { voices } from "../../i18n/english/voices.js";
import { formatNumber } from "../../i18n/format.js";
import { drawing } from "../../primitives/Icon.js";
import { Select } from "../../primitives/Select.js";
import { FacetFilter } from "./FacetFilter.js";

const ENGLISH = { voices };
const NONE: readonly VoiceFacetCount[] = [];

/** Props of VoiceFilters. */
export interface VoiceFiltersProps {
  results: VoiceResults;
  /** The search has gone on long enough to be told of. */
  takesLong: boolean;
  filters: Filters;
  setFilters: Dispatch<SetStateAction<Filters>>;
  remembered: RememberedVoices;
  /** Arrow down in the search field: on to the list. */
  onDown: () => void;
  disabled: boolean;
}

/** A search field, a filter for each fact in which the voices differ, the reader's own lists, and how many were found. */
export function VoiceFilters({ results, filters, setFilters, remembered, ...props }: VoiceFiltersProps) {
  const { messages, locale, part, components } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { facets, only } = filters;
  const { disabled } = props;
  const search = useRef<HTMLInputElement>(null);
  // A dialog or popover around a search that is filled stays open, as it would around a browser's own.
  useEscape(search, filters.query !== "", () => setFilters({ ...filters, query: "" }), "inside");
  const setFacet = useCallback(
    (facet: VoiceFacet, value: string | undefined) =>
      setFilters((before) => ({ ...before, facets: { ...before.facets, [facet]: value } })),
    [setFilters],
  );
  const lists = {
    favourites: remembered.favourites && [...remembered.favourites],
    recents: remembered.recents,
  };
  return (
    <div {...part("voice-filters")}>
      <div {...part("search")}>
        {drawing("search", part)}
        <components.Input
          {...part("input")}
          type="search"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={words.search}
          placeholder={words.search}
          value={filters.query}
          disabled={disabled}
          ref={search}
          onFocus={results.prepare}
          onChange={(event) => setFilters({ ...filters, query: event.target.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== "ArrowDown" && event.key !== "Enter") return;
            // Enter would submit the form; the list follows what is typed anyway.
            event.preventDefault();
            if (event.key === "ArrowDown") props.onDown();
          }}
        />
      </div>
      <div {...part("voice-facets")}>
        {VOICE_FACETS.map((facet) => (
          <FacetFilter
            key={facet}
            facet={facet}
            counts={results.counts[facet] ?? NONE}
            value={facets[facet]}
            onChange={setFacet}
            disabled={disabled}
          />
        ))}
        {(["favourites", "recents"] as const).map((list) => {
          const ids = lists[list];
          const isOn = only?.list === list;
          return (
            ids && (
              <components.Button
                key={list}
                type="button"
                data-look="chip"
                {...part("chip")}
                aria-pressed={isOn}
                disabled={disabled}
                onClick={() => setFilters({ ...filters, only: isOn ? undefined : { list, ids } })}
              >
                {words.lists[list]} <span {...part("chip-count")}>{formatNumber(ids.length, locale)}</span>
              </components.Button>
            )
          );
        })}
      </div>
      <div {...part("voice-found")}>
        <p {...part("hint")} role="status">
          <FoundText results={results} takesLong={props.takesLong} />
        </p>
        {results.sortable && (
          <Select
            {...part("voice-sort")}
            aria-label={words.sort}
            value={filters.sort}
            disabled={disabled}
            onChange={(event) => setFilters({ ...filters, sort: event.target.value as VoiceSort })}
          >
            {(["given", "name", "dialect"] as const).map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        )}
      </div>
    </div>
  );
}

/** How many voices were found, as far as that is known. */
function FoundText({ results, takesLong }: Pick<VoiceFiltersProps, "results" | "takesLong">) {
  const { messages, format } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { status, voices, total, more } = results;
  if (status === "failed") return null;
  if (takesLong || status === "loading") return words.searching;
  if (total === undefined) return format(words.loaded, { count: voices.length });
  if (more === "none") return format(words.count, { count: total });
  return format(words.shown, { shown: voices.length, count: total });
}
