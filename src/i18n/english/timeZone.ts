export const timeZone = {
  placeholder: "Search by city, country or offset",
  option: "{label} ({offset} now)",
  noMatch: "No time zone fits this search.",
  count: { one: "1 time zone", other: "{count} time zones" },
  reversed: { one: "{name} is 1 hour behind UTC.", other: "{name} is {count} hours behind UTC." },
  ahead: { one: "{name} is 1 hour ahead of UTC.", other: "{name} is {count} hours ahead of UTC." },
  /** Names of places by zone, the first one shown, all of them found; `searchedPlaces.ts` has more to find. */
  places: {
    "Asia/Kuwait": "Kuwait City",
    "Asia/Bahrain": "Manama",
    "Asia/Qatar": "Doha",
  } as Readonly<Record<string, string>>,
  unknown: "“{name}” is not a time zone this browser knows. Choose one from the list.",
  unknownNear:
    "“{name}” is not a time zone this browser knows. Did you mean {zone}? Choose it from the list.",
};
