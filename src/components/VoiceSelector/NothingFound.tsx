"use client";

import { excerptOf } from "../../core/cutText.js";
import { VOICE_FACETS } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import { NO_FILTERS, type VoiceFilters, type VoiceResults } from "../../hooks/voiceResults.js";
import { laterVoices } from "../../i18n/english/laterVoices.js";
import { languageName } from "../../i18n/format.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { voices: laterVoices };

/** Props of NothingFound. */
export interface NothingFoundProps {
  results: VoiceResults;
  filters: VoiceFilters;
  /** The agent's language. */
  language: string | undefined;
  onRetry: () => void;
  onChange: (filters: VoiceFilters) => void;
}

const LONGEST = 24;

/** Says why no voice is shown, with a button for each thing that could be asked for less. */
export function NothingFound({ results, filters, language, onRetry, onChange }: NothingFoundProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { query, facets, only } = filters;
  const withCount = (label: string, count: number | undefined) =>
    count === undefined ? label : format(words.facetOption, { value: label, count });
  const chosen = VOICE_FACETS.filter((facet) => facets[facet]);
  const ways = [
    ...(query
      ? [{ key: "query" as const, label: format(words.withoutQuery, { query: excerptOf(query, LONGEST) }) }]
      : []),
    ...chosen.map((facet) => ({ key: facet, label: words.any[facet] })),
  ];
  const relaxing = ways.filter(({ key }) => results.without[key] !== 0);
  const relaxed = (key: (typeof ways)[number]["key"]): VoiceFilters =>
    key === "query" ? { ...filters, query: "" } : { ...filters, facets: { ...facets, [key]: undefined } };

  if (ways.length === 0 && !only) {
    return (
      <p {...part("empty")} role="status">
        {language ? format(words.emptyIn, { language: languageName(language, locale) }) : words.empty}
        {results.retry && <Button onClick={onRetry}>{words.retry}</Button>}
      </p>
    );
  }
  const emptyList = only?.list === "favourites" ? words.noFavourites : words.noRecents;
  return (
    <div {...part("empty")}>
      <p {...part("hint")} role="status">
        {only?.ids.length === 0 ? emptyList : words.noMatch}
      </p>
      {relaxing.map(({ key, label }) => (
        <Button key={key} onClick={() => onChange(relaxed(key))}>
          {withCount(label, results.without[key])}
        </Button>
      ))}
      <Button look="quiet" onClick={() => onChange({ ...NO_FILTERS, sort: filters.sort })}>
        {words.clear}
      </Button>
    </div>
  );
}
