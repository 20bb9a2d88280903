import { voices } from "./voices.js";

/** With the words of the field for a voice's id, which is loaded when it is opened. */
export const customVoice = {
  ...voices,
  customId: {
    ...voices.customId,
    label: "Voice ID",
    hint: "For a voice that is not in the list.",
    use: "Use this voice",
    cancel: "Cancel",
    empty: "Enter the ID of a voice.",
    wrong: "A voice ID has 32 letters a–f and digits in five groups, such as {example}.",
  },
};
