import { type ComponentType, StrictMode, Suspense } from "react";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { VoiceAgentForm, type VoiceAgentFormProps } from "../../src/index.js";

/** The languages that a page is streamed in. */
export const streamed = [
  { id: "streamed-en", language: "English", words: en },
  { id: "streamed-ar", language: "Arabic", words: ar },
] as const;

/** A page whose form waits for `Late`, so that its shell is sent before it. */
export const streamedPage = (Late: ComponentType, props: VoiceAgentFormProps) => (
  <StrictMode>
    <main>
      <Suspense fallback={<p>Waiting</p>}>
        <Late />
        <VoiceAgentForm voices={[]} {...props} />
      </Suspense>
    </main>
  </StrictMode>
);

/** A part that suspends until `arrive` is called, on a server as in a browser. */
export function createLate(): { Late: ComponentType; arrive: () => void } {
  let arrive: () => void = () => undefined;
  let isThere = false;
  const data = new Promise<void>((resolve) => (arrive = resolve)).then(() => void (isThere = true));
  function Late() {
    // eslint's rule knows errors only: a promise is how a part suspends in every React since 18.
    if (!isThere) throw data as unknown as Error;
    return <p>Arrived</p>;
  }
  return { Late, arrive: () => arrive() };
}
