"use client";

import { useEffect, useState } from "react";
import { countCharacters, countWords } from "../core/textLength.js";
import type { TextStore } from "./textStore.js";

const LONG = 20_000;
const PAUSE_MS = 200;

/** How long a text is. */
export interface TextLengths {
  words: number;
  characters: number;
}

/** How long the text in a store is; a long one is counted once its writer rests. */
export function useTextLengths(text: TextStore): TextLengths {
  const [lengths, setLengths] = useState(() => lengthsOf(text.get()));

  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      const next = lengthsOf(text.get());
      // A store may tell of one change twice.
      setLengths((last) => (last.words === next.words && last.characters === next.characters ? last : next));
    };
    const stop = text.subscribe(() => {
      clearTimeout(pause);
      if (text.get().length > LONG) pause = setTimeout(count, PAUSE_MS);
      else count();
    });
    count();
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [text]);

  return lengths;
}

const lengthsOf = (text: string): TextLengths => ({
  words: countWords(text),
  characters: countCharacters(text),
});
