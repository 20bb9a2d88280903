export const languages = { ar: "Arabic", en: "English", unlisted: "{lang} (not in this list)" };
