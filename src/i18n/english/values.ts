export const values = {
  on: "On",
  off: "Off",
  empty: "Empty",
  unknown: "Not known",
  secret: "Entered, not shown",
  param: "{name}: {value}",
};
