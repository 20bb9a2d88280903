import type { Appearance } from "../src/index.js";
import type { Language } from "./fixtures.js";

/** A partner's look: what its page is made of, and the few values that the form takes from it. */
export interface Brand {
  name: Record<Language, string>;
  title: Record<Language, string>;
  intro: Record<Language, string>;
  /** The custom properties of the partner's own page. */
  page: Record<`--brand-${string}`, string>;
  appearance: Appearance;
}

const SANS = 'system-ui, "Segoe UI", Tahoma, "Noto Sans Arabic", sans-serif';

export const bank: Brand = {
  name: { en: "Meridian Bank", ar: "بنك ميريديان" },
  title: { en: "Telephone banking assistant", ar: "مساعد الخدمات المصرفية الهاتفية" },
  intro: {
    en: "Answers your branch’s calls outside opening hours.",
    ar: "يردّ على مكالمات فرعك خارج أوقات العمل.",
  },
  page: {
    "--brand-page": "#eef1f6",
    "--brand-ink": "#14213d",
    "--brand-bar": "#14213d",
    "--brand-on-bar": "#ffffff",
    "--brand-mark": "linear-gradient(135deg, #c9a227, #f0d98c)",
    "--brand-mark-radius": "2px",
    "--brand-font": 'Georgia, "Noto Naskh Arabic", serif',
  },
  appearance: {
    theme: "light",
    variables: { brand: "#14213d", text: "#14213d", canvas: "#eef1f6", radius: "2px", font: SANS },
  },
};

export const clinic: Brand = {
  name: { en: "Shifa Clinics", ar: "عيادات شفاء" },
  title: { en: "Your reception, day and night", ar: "استقبالك ليلًا ونهارًا" },
  intro: {
    en: "Books visits, and never keeps a patient waiting on the line.",
    ar: "يحجز المواعيد، ولا يترك مريضًا ينتظر على الخط.",
  },
  page: {
    "--brand-page": "#f1faf9",
    "--brand-ink": "#10302e",
    "--brand-bar": "#ffffff",
    "--brand-on-bar": "#0b5753",
    "--brand-mark": "#13a89e",
    "--brand-mark-radius": "50%",
    "--brand-font": SANS,
  },
  appearance: {
    theme: "light",
    variables: {
      brand: "#0d837b",
      canvas: "#f1faf9",
      text: "#10302e",
      radius: "18px",
      density: "1.1",
      font: SANS,
    },
  },
};

export const developerTool: Brand = {
  name: { en: "hookline", ar: "hookline" },
  title: { en: "New call agent", ar: "وكيل مكالمات جديد" },
  intro: {
    en: "Every call becomes an event on your webhook.",
    ar: "كل مكالمة تصل إلى ‎webhook‎ الخاص بك حدثًا.",
  },
  page: {
    "--brand-page": "#0d0f12",
    "--brand-ink": "#e7eaee",
    "--brand-bar": "#15181d",
    "--brand-on-bar": "#e7eaee",
    "--brand-mark": "conic-gradient(#b6f36b, #5dd3f3, #b6f36b)",
    "--brand-mark-radius": "6px",
    "--brand-font": SANS,
  },
  appearance: {
    theme: "dark",
    variables: {
      brand: "#b6f36b",
      background: "#15181d",
      canvas: "#0d0f12",
      text: "#e7eaee",
      radius: "6px",
      density: "0.92",
      fontSize: "14px",
    },
  },
};

export const shop: Brand = {
  name: { en: "Souq Lulu", ar: "سوق لولو" },
  title: { en: "The voice of your shop", ar: "صوت متجرك" },
  intro: {
    en: "Tells customers where their order is, in their own dialect.",
    ar: "يخبر عملاءك أين وصلت طلباتهم، وبلهجتهم.",
  },
  page: {
    "--brand-page": "#fff6ec",
    "--brand-ink": "#3a1f14",
    "--brand-bar": "#c2410c",
    "--brand-on-bar": "#ffffff",
    "--brand-mark": "#ffd9a8",
    "--brand-mark-radius": "9px",
    "--brand-font": 'Tahoma, "Noto Sans Arabic", system-ui, sans-serif',
  },
  appearance: { theme: "sand", variables: { brand: "#c2410c", canvas: "#fff6ec", radius: "14px" } },
};

/** A partner whose product has a design system of its own, down to the buttons. */
export const freight: Brand = {
  name: { en: "Qafila Freight", ar: "قافلة للشحن" },
  title: { en: "Answer every driver", ar: "ردّ على كل سائق" },
  intro: {
    en: "Tells drivers where to load, and writes down when they arrive.",
    ar: "يخبر السائقين من أين يحمّلون، ويسجّل وقت وصولهم.",
  },
  page: {
    "--brand-page": "#fbf7ec",
    "--brand-ink": "#17211c",
    "--brand-bar": "#ffd23f",
    "--brand-on-bar": "#17211c",
    "--brand-mark": "repeating-linear-gradient(135deg, #17211c 0 5px, #ffd23f 5px 10px)",
    "--brand-mark-radius": "0",
    "--brand-font": SANS,
  },
  appearance: {
    theme: "light",
    variables: { brand: "#14573c", canvas: "#fbf7ec", text: "#17211c", radius: "0px", font: SANS },
  },
};
