"use client";

import type { ReactNode } from "react";
import { type KitOptions, KitScope } from "../hooks/kit.js";

/** Props of VoiceAgentKitProvider. */
export interface VoiceAgentKitProviderProps extends KitOptions {
  /** The part of your page that it is for. */
  children: ReactNode;
}

/** Language, direction and look for every component below it. Renders no element; one may stand inside another. */
export function VoiceAgentKitProvider(props: VoiceAgentKitProviderProps) {
  return <KitScope {...props} />;
}
