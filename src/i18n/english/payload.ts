export const payload = {
  title: "Payload",
  label: "The request, tokens redacted",
  format: "Format",
  missing: {
    one: "1 thing is missing before this can be sent.",
    other: "{count} things are missing before this can be sent.",
  },
  fixed: "Sent as well, and set by this page: {fields}.",
  invalid: "There is no payload to show.",
  copy: "Copy",
  copied: "Copied.",
  selected: "Selected. Press Ctrl or ⌘ and C to copy.",
  download: "Download JSON",
  downloaded: "Saved as {name}.",
};
