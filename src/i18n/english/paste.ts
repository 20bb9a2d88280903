export const paste = {
  removed: {
    one: "1 unsupported character was removed.",
    other: "{count} unsupported characters were removed.",
  },
  tooLong: "That is too long to paste here ({megabytes} MB).",
};
