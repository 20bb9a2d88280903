import { voices } from "./voices.js";

/**
 * With the words of the parts that are loaded when they are needed: nothing found, a sample that plays, and the field
 * for a voice's id.
 */
export const laterVoices = {
  ...voices,
  elapsed: "{elapsed} / {duration}",
  empty: "No voices are available.",
  emptyIn: "No voices are available in {language}.",
  noMatch: "No voice fits this search.",
  noFavourites: "No favourites yet. The star beside a voice adds it.",
  noRecents: "No recent voices yet. What you choose shows up here.",
  clear: "Clear search and filters",
  withoutQuery: "Without “{query}”",
  customId: {
    ...voices.customId,
    label: "Voice ID",
    hint: "For a voice that is not in the list.",
    use: "Use this voice",
    cancel: "Cancel",
    empty: "Enter the ID of a voice.",
    wrong: "A voice ID is five groups of digits and letters a–f, such as {example}.",
  },
};
