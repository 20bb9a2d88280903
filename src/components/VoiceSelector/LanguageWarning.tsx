"use client";

import { languageOf, readVoice, speaks, textAt, type Voice } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import type { GivenVoices } from "../../hooks/useVoices.js";
import { voices } from "../../i18n/english/voices.js";
import { languageName } from "../../i18n/format.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { voices };

/** Props of LanguageWarning. */
export interface LanguageWarningProps {
  /** The chosen voice, as the host gave it. */
  voice: Voice | undefined;
  voices: GivenVoices;
  /** The agent's language. */
  language: string | undefined;
  /** Shows the voices of a language; without it nothing can be changed. */
  onShow: ((language: string) => void) | undefined;
}

/** Says so where the chosen voice speaks another language than the agent, and shows the way to those that speak it. */
export function LanguageWarning({ voice: given, voices, language, onShow }: LanguageWarningProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const voice = readVoice(given);
  // There before it says something, or it would often not be read out.
  if (!voice?.language || !language || speaks(voice.language, language))
    return <div {...part("hidden")} role="status" />;
  const hasOthers =
    !Array.isArray(voices) || voices.some((each: Voice) => speaks(textAt(each, "language") ?? "", language));
  const agentLanguage = languageName(languageOf(language), locale);
  return (
    <div {...part("warning")} role="status">
      <p {...part("voice-warning")}>
        {format(words.otherLanguage, {
          name: voice.name,
          voiceLanguage: languageName(languageOf(voice.language), locale),
          agentLanguage,
        })}
      </p>
      {onShow && hasOthers && (
        <Button look="quiet" onClick={() => onShow(languageOf(language))}>
          {format(words.showLanguage, { language: agentLanguage })}
        </Button>
      )}
    </div>
  );
}
