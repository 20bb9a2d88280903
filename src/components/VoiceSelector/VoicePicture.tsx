"use client";

import { useState } from "react";
import { useKit } from "../../hooks/kit.js";
import { isSafeAddress } from "../../core/safeAddress.js";
import type { Voice } from "../../core/voice.js";

/** A voice's picture, or the first letter of its name where there is none; it says nothing that the name does not. */
export function VoicePicture({ voice }: { voice: Voice }) {
  const { part } = useKit();
  const [broken, setBroken] = useState<string>();
  const { imageUrl } = voice;
  if (isSafeAddress(imageUrl) && imageUrl !== broken) {
    return (
      <img
        {...part("voice-picture")}
        src={imageUrl}
        alt=""
        width={36}
        height={36}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setBroken(imageUrl)}
      />
    );
  }
  return (
    <span {...part("voice-picture")} aria-hidden="true">
      {voice.id && initialOf(voice.name)}
    </span>
  );
}

const initialOf = (name: string): string => (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? "").toLocaleUpperCase();
