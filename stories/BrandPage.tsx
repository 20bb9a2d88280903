import type { ReactNode } from "react";
import type { Brand } from "./brands.js";
import "./brands.css";
import type { Language } from "./fixtures.js";

/** A partner's own page, with something of the kit in its middle. */
export function BrandPage({
  brand,
  language,
  className = "",
  children,
}: {
  brand: Brand;
  language: Language;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`brand ${className}`} style={brand.page}>
      <header className="brand-bar">
        <span className="brand-mark" aria-hidden="true" />
        <bdi>{brand.name[language]}</bdi>
      </header>
      <main className="brand-body">
        <h1 className="brand-title">{brand.title[language]}</h1>
        <p className="brand-intro">{brand.intro[language]}</p>
        {children}
      </main>
    </div>
  );
}
