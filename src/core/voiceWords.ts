import { foldText } from "./text.js";
import type { VoiceFacet } from "./voice.js";

/** Words to find voices with a value of a facet by, such as its name in the reader's language. */
export type VoiceWords = (facet: VoiceFacet, value: string) => string;

const GULF = "gulf khaliji خليجية";
const LEVANT = "levantine شامية";

/**
 * What values are called in both languages, whatever the reader's is: people look for a dialect by the name that comes
 * to mind. The beginning of a word is enough to find it, so the longest form of each stands here.
 */
const KNOWN: Readonly<Record<VoiceFacet, Readonly<Record<string, string>>>> = {
  language: { ar: "arabic عربية", en: "english إنجليزية" },
  dialect: {
    pls: `palestinian palestine فلسطينية ${LEVANT}`,
    egy: "egyptian masri مصرية",
    syr: `syrian سورية سوريا ${LEVANT}`,
    irq: "iraqi عراقية",
    jor: `jordanian أردنية ${LEVANT}`,
    leb: `lebanese lebanon لبنانية ${LEVANT}`,
    ksa: `saudi سعودية ${GULF}`,
    uae: `emirati emirates إماراتية ${GULF}`,
    bah: `bahraini بحرينية ${GULF}`,
    qat: `qatari قطرية ${GULF}`,
    kuw: `kuwaiti كويتية ${GULF}`,
    oma: `omani عمانية ${GULF}`,
    msa: "modern standard arabic fusha فصحى عربية",
    "ar-sa": GULF,
    en: "english إنجليزية",
  },
  gender: { male: "man رجالي ذكر", female: "woman نسائي أنثى امرأة" },
  style: { conversational: "حوارية محادثة", narrator: "narration سردية راوية" },
};

const noWords: VoiceWords = () => "";
const foldedWords = new WeakMap<VoiceWords, Map<string, string>>();

/** Whether a folded word begins one that a facet's value is known by; the Arabic article makes no difference. */
export function isNamed(word: string, facet: VoiceFacet, value: string, words?: VoiceWords): boolean {
  const text = wordsOf(facet, value, words ?? noWords);
  return text.includes(` ${word}`) || (/^ال../.test(word) && text.includes(` ${word.slice(2)}`));
}

/** All words of a value in one folded text, each with a space before it. */
function wordsOf(facet: VoiceFacet, value: string, words: VoiceWords): string {
  const texts = foldedWords.get(words) ?? new Map<string, string>();
  foldedWords.set(words, texts);
  const key = `${facet} ${value}`;
  const before = texts.get(key);
  if (before !== undefined) return before;
  const known = KNOWN[facet];
  const code = value.toLowerCase();
  const own = Object.hasOwn(known, code) ? (known[code] ?? "") : "";
  const text = foldText(` ${value} ${own} ${words(facet, value)}`).replaceAll(/\s+/g, " ");
  texts.set(key, text);
  return text;
}
