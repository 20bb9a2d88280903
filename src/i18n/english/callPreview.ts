export const callPreview = {
  title: "How the call begins",
  empty: "Nothing yet: the greeting message is empty.",
};
