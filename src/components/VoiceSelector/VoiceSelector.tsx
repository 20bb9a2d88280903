"use client";

import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { searchVoices, type Voice, type VoiceFacets } from "../../core/voice.js";
import { languageName } from "../../i18n/format.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKit } from "../../hooks/kit.js";
import { useVoicePreview } from "../../hooks/useVoicePreview.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { factsOf } from "./facetLabel.js";
import { VoiceFilters } from "./VoiceFilters.js";
import { VoiceRow } from "./VoiceRow.js";

/** Props of VoiceSelector. The value is the API's `voiceId`; empty lets the API choose. */
export interface VoiceSelectorProps extends RootProps {
  /** The voices in the order to show them; `undefined` while they load. */
  voices: readonly Voice[] | undefined;
  value?: string;
  defaultValue?: string;
  /** Called with the chosen id, empty for the API's own choice, and the voice where it is in the list. */
  onChange?: (voiceId: string, voice: Voice | undefined) => void;
  /** The accessible name. @default the catalog's "Voice" */
  label?: string;
  /** The agent's language: choosing a voice of another one brings a warning. */
  language?: string;
  disabled?: boolean;
  readOnly?: boolean;
  error?: string | undefined;
  path?: string;
}

const PAGE = 20;

/**
 * A searchable group of radio buttons (WAI-ARIA radio group pattern), each with a button beside it that plays the
 * voice's sample. Long lists are shown a page at a time.
 */
export function VoiceSelector(props: VoiceSelectorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Voices {...own} />
    </KitRoot>
  );
}

function Voices({ voices, onChange, ...props }: Omit<VoiceSelectorProps, keyof RootProps>) {
  const { messages, format, locale } = useKit();
  const { voices: words } = messages;
  const [value, setValue] = useControllable(props.value, props.defaultValue ?? "", (id) =>
    onChange?.(
      id,
      voices?.find((voice) => voice.id === id),
    ),
  );
  const [query, setQuery] = useState("");
  const [facets, setFacets] = useState<VoiceFacets>({});
  const [shown, setShown] = useState(PAGE);
  const { preview, play, stop } = useVoicePreview();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const wordsOf = useCallback(
    (voice: Voice) => factsOf(voice, messages, locale).join(" "),
    [messages, locale],
  );
  const lateQuery = useDeferredValue(query);
  const all = useMemo(() => withoutRepeats(voices ?? []), [voices]);
  const found = useMemo(
    () => searchVoices(all, lateQuery, facets, wordsOf),
    [all, lateQuery, facets, wordsOf],
  );
  const chosen = all.find((voice) => voice.id === value);
  const page = found.slice(0, shown);
  const rest = found.length - page.length;
  const locked = (props.disabled ?? false) || (props.readOnly ?? false);
  const otherLanguage = chosen?.language && props.language && !speaks(chosen.language, props.language);
  const pinned = value !== "" && !page.some((voice) => voice.id === value);

  function row(voice: Voice, hint?: string) {
    return (
      <VoiceRow
        key={voice.id}
        voice={voice}
        hint={hint}
        group={id}
        checked={voice.id === value}
        onChoose={() => setValue(voice.id)}
        locked={locked}
        path={props.path}
        preview={preview.status !== "idle" && preview.voiceId === voice.id ? preview : undefined}
        onPlay={() => play(voice)}
        onStop={stop}
      />
    );
  }

  function search(nextQuery: string, nextFacets: VoiceFacets) {
    setQuery(nextQuery);
    setFacets(nextFacets);
    setShown(PAGE);
  }

  const label = props.label ?? messages.fields.voiceId.label;
  return (
    <div className="vak-voices" data-invalid={props.error ? true : undefined} ref={box}>
      {all.length > 0 && (
        <VoiceFilters
          voices={all}
          query={query}
          facets={facets}
          onSearch={search}
          status={format(words.count, { count: found.length })}
        />
      )}
      <div
        className="vak-voice-list"
        role="radiogroup"
        aria-label={label}
        aria-describedby={props.error ? `${id}-error` : undefined}
        aria-busy={voices === undefined || undefined}
      >
        {row({ id: "", name: words.none }, words.noneHint)}
        {pinned &&
          row(
            chosen ?? { id: value, name: format(words.missing, { id: value }) },
            chosen ? undefined : words.missingHint,
          )}
        {page.map((voice) => row(voice))}
      </div>
      {voices === undefined && <p className="vak-hint">{words.loadingList}</p>}
      {voices !== undefined && all.length === 0 && <p className="vak-hint">{words.empty}</p>}
      {all.length > 0 && found.length === 0 && (
        <p className="vak-empty">
          {words.noMatch}
          <Button
            look="quiet"
            onClick={() => {
              search("", {});
              box.current?.querySelector<HTMLElement>("[type=search]")?.focus();
            }}
          >
            {words.clear}
          </Button>
        </p>
      )}
      {rest > 0 && (
        <Button
          look="secondary"
          className="vak-voices-more"
          onClick={() => {
            setShown(shown + PAGE);
            const next = found[page.length]?.id ?? "";
            requestAnimationFrame(() =>
              box.current?.querySelector<HTMLElement>(`[type=radio][value="${CSS.escape(next)}"]`)?.focus(),
            );
          }}
        >
          {format(words.more, { count: Math.min(PAGE, rest) })}
        </Button>
      )}
      {otherLanguage && (
        <p className="vak-warning" role="status">
          {format(words.otherLanguage, {
            name: chosen.name,
            voiceLanguage: languageName(chosen.language ?? "", locale),
            agentLanguage: languageName(props.language ?? "", locale),
          })}
        </p>
      )}
      <FieldNotes id={id} error={props.error} />
    </div>
  );
}

function withoutRepeats(voices: readonly Voice[]): Voice[] {
  const seen = new Set<string>();
  return voices.filter((voice) => voice.id !== "" && !seen.has(voice.id) && seen.add(voice.id));
}

const speaks = (voice: string, agent: string) =>
  voice.toLowerCase().split(/[-_]/)[0] === agent.toLowerCase().split(/[-_]/)[0];
