let segmenter: Intl.Segmenter | undefined;

/** The characters of a text as a reader counts them, or `undefined` where the engine cannot tell them: browsers from before 2024. */
export function graphemes(text: string): Intl.Segments | undefined {
  if (typeof Intl.Segmenter !== "function") return undefined;
  // Where characters end does not depend on the language.
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
