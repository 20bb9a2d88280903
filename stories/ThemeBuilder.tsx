import { type CSSProperties, type ReactNode, useState } from "react";
import { type Appearance, VoiceAgentForm, type VoiceAgentFormProps } from "../src/index.js";
import "./brands.css";
import { clinic } from "./brands.js";
import type { Language } from "./fixtures.js";
import "./themeBuilder.css";

/** What the builder begins with; lengths in pixels. */
export interface BuilderValues {
  theme: NonNullable<Appearance["theme"]>;
  brand: string;
  radius: number;
  fontSize: number;
  density: number;
}

/** Every theme of the kit. */
export const THEMES = ["light", "dark", "system", "sand", "midnight"] as const;

const WORDS = {
  en: {
    title: "Theme builder",
    intro: "Set a few values, try them on the form below, and take them along.",
    theme: "Theme",
    themes: { light: "Light", dark: "Dark", system: "As the system", sand: "Sand", midnight: "Midnight" },
    brand: "Brand colour",
    radius: "Corner radius",
    fontSize: "Text size",
    density: "Density",
    code: "For your provider",
    copy: "Copy",
    copied: "Copied",
  },
  ar: {
    title: "صمّم مظهرك",
    intro: "اضبط بضع قيم، وجرّبها على النموذج أدناه، ثم انسخها إلى تطبيقك.",
    theme: "السمة",
    themes: {
      light: "فاتحة",
      dark: "داكنة",
      system: "حسب إعدادات الجهاز",
      sand: "رملية",
      midnight: "منتصف الليل",
    },
    brand: "لون العلامة",
    radius: "استدارة الزوايا",
    fontSize: "حجم النص",
    density: "كثافة المسافات",
    code: "لإعدادات تطبيقك",
    copy: "انسخ",
    copied: "نُسخ",
  },
};

const DARK = { ...clinic.page, "--brand-page": "#0f1115", "--brand-ink": "#eceff2" };
const LIGHT = { ...clinic.page, "--brand-page": "#f4f5f7", "--brand-ink": "#1a1d21" };

/** Controls for the look of the form below them, and the `appearance` that they add up to. */
export function ThemeBuilder({
  start,
  language,
  form,
}: {
  start: BuilderValues;
  language: Language;
  form: Omit<VoiceAgentFormProps, "appearance">;
}) {
  const words = WORDS[language];
  const [values, setValues] = useState(start);
  const [copied, setCopied] = useState<string>();
  const { theme, brand, radius, fontSize, density } = values;
  const appearance: Appearance = {
    theme,
    variables: { brand, radius: `${radius}px`, fontSize: `${fontSize}px`, density: String(density) },
  };
  const code = `appearance={${JSON.stringify(appearance, null, 2)}}`;
  const change = (changed: Partial<BuilderValues>) => setValues({ ...values, ...changed });
  const sliders = [
    { name: "radius", min: 0, max: 24, step: 1 },
    { name: "fontSize", min: 13, max: 20, step: 1 },
    { name: "density", min: 0.8, max: 1.4, step: 0.05 },
  ] as const;

  return (
    <div className="brand" style={(theme === "dark" || theme === "midnight" ? DARK : LIGHT) as CSSProperties}>
      <main className="brand-body">
        <h1 className="brand-title">{words.title}</h1>
        <p className="brand-intro">{words.intro}</p>
        <div className="builder">
          <div className="builder-values">
            <Value label={words.theme}>
              <select
                value={theme}
                onChange={({ target }) =>
                  change({ theme: THEMES.find((each) => each === target.value) ?? "light" })
                }
              >
                {THEMES.map((each) => (
                  <option key={each} value={each}>
                    {words.themes[each]}
                  </option>
                ))}
              </select>
            </Value>
            <Value label={words.brand}>
              <input type="color" value={brand} onChange={({ target }) => change({ brand: target.value })} />
            </Value>
            {sliders.map(({ name, ...range }) => (
              <Value key={name} label={words[name]}>
                <input
                  type="range"
                  {...range}
                  value={values[name]}
                  onChange={({ target }) => change({ [name]: target.valueAsNumber })}
                />
              </Value>
            ))}
          </div>
          <div className="builder-code" dir="ltr">
            <pre tabIndex={0} role="region" aria-label={words.code}>
              {code}
            </pre>
            <button
              type="button"
              onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(code))}
            >
              {copied === code ? words.copied : words.copy}
            </button>
          </div>
        </div>
        <VoiceAgentForm {...form} appearance={appearance} />
      </main>
    </div>
  );
}

function Value({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="builder-value">
      <span>{label}</span>
      {children}
    </label>
  );
}
