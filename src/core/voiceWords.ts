import { foldText } from "./text.js";
import type { VoiceFacet } from "./voice.js";

/** Words to find voices with a value of a facet by, such as its name in the reader's language. */
export type VoiceWords = (facet: VoiceFacet, value: string) => string;

/** In both languages whatever the reader's is, since people look for a dialect by the name that comes to mind. */
const KNOWN: Readonly<Record<VoiceFacet, Readonly<Record<string, string>>>> = {
  language: { ar: "Arabic عربي عربية العربية", en: "English إنجليزي إنجليزية الإنجليزية" },
  dialect: {
    pls: "Palestinian Palestine Levantine فلسطيني فلسطينية فلسطين شامي شامية",
    egy: "Egyptian Egypt Masri مصري مصرية مصر",
    syr: "Syrian Syria Levantine سوري سورية سوريا شامي شامية",
    irq: "Iraqi Iraq عراقي عراقية العراق",
    jor: "Jordanian Jordan Levantine أردني أردنية الأردن شامي شامية",
    leb: "Lebanese Lebanon Levantine لبناني لبنانية لبنان شامي شامية",
    ksa: "Saudi Arabia سعودي سعودية السعودية خليجي خليجية",
    uae: "Emirati Emirates UAE إماراتي إماراتية الإمارات خليجي خليجية",
    bah: "Bahraini Bahrain بحريني بحرينية البحرين خليجي خليجية",
    qat: "Qatari Qatar قطري قطرية قطر خليجي خليجية",
    kuw: "Kuwaiti Kuwait كويتي كويتية الكويت خليجي خليجية",
    oma: "Omani Oman عماني عمانية عمان خليجي خليجية",
    msa: "Modern Standard Arabic Fusha فصحى الفصحى عربية العربية",
    "ar-sa": "Gulf Khaleeji خليجي خليجية الخليج",
    en: "English إنجليزي إنجليزية",
  },
  gender: { male: "male man رجل رجالي ذكر", female: "female woman امرأة نسائي أنثى" },
  style: {
    conversational: "conversational conversation حواري حوارية محادثة",
    narrator: "narrator narration سردي سردية راوي راوية",
  },
};

const noWords: VoiceWords = () => "";
const foldedWords = new WeakMap<VoiceWords, Map<string, string>>();

/** All words of a facet's value in one folded text, each with a space before it. */
export function wordsOf(facet: VoiceFacet, value: string, words: VoiceWords = noWords): string {
  const texts = foldedWords.get(words) ?? new Map<string, string>();
  foldedWords.set(words, texts);
  const key = `${facet} ${value}`;
  const before = texts.get(key);
  if (before !== undefined) return before;
  const known = KNOWN[facet];
  const code = value.toLowerCase();
  const text = ` ${value} ${Object.hasOwn(known, code) ? (known[code] ?? "") : ""} ${words(facet, value)}`;
  const folded = foldText(text).replaceAll(/\s+/g, " ");
  texts.set(key, folded);
  return folded;
}
