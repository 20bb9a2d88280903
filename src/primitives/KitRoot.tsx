"use client";

import { createContext, type HTMLAttributes, type ReactNode, useContext, useEffect, useRef } from "react";
import { propertyOf } from "../hooks/appearance.js";
import { checkContrast } from "../hooks/checkContrast.js";
import { type KitOptions, KitScope, useKit } from "../hooks/kit.js";
import { ownOf } from "../hooks/ownOf.js";
import { useHeldValues } from "../hooks/useHeldValues.js";
import { languageTag } from "../i18n/region.js";
import { CrashBoundary } from "./CrashBoundary.js";

const InsideRoot = createContext(false);

/** Props of each public component: language and look for this instance, and what is put on its outermost element. */
export interface RootProps extends KitOptions {
  /** Classes of yours for the outermost element, beside `vak-root`. */
  className?: string | undefined;
  /** The outermost element's id, as it stands: `idPrefix` does not come before it. */
  id?: string | undefined;
  /** Told when the component fails to render; a sentence stands in its place then, and the page around it stays. */
  onError?: ((error: unknown) => void) | undefined;
}

const ROOT_PROPS: Readonly<Record<keyof RootProps, true>> = {
  locale: true,
  messages: true,
  dir: true,
  appearance: true,
  components: true,
  portalContainer: true,
  nonce: true,
  idPrefix: true,
  className: true,
  id: true,
  onError: true,
};

/** Splits a public component's props into those for KitRoot and its own. Null is as good as undefined, save where it means something. */
export function splitRootProps<P extends RootProps>(props: P): [RootProps, Omit<P, keyof RootProps>] {
  const given = Object.entries(ownOf(props)).map(([name, value]): [string, unknown] => [
    name,
    name === "portalContainer" ? value : (value ?? undefined),
  ]);
  const isRoots = ([name]: [string, unknown]) => Object.hasOwn(ROOT_PROPS, name);
  return [
    Object.fromEntries(given.filter(isRoots)),
    Object.fromEntries(given.filter((entry) => !isRoots(entry))) as Omit<P, keyof RootProps>,
  ];
}

/**
 * The outermost element of a public component: language, direction and theme for all below it. Inside another one it
 * adds a plain element only.
 */
export function KitRoot({
  children,
  className,
  id,
  onError,
  ...options
}: RootProps & { children: ReactNode }) {
  const { part } = useKit();
  const inside = useContext(InsideRoot);
  if (inside && Object.values<unknown>(options).every((option) => option === undefined)) {
    return (
      <div {...part("part", {}, className)} id={id}>
        <CrashBoundary onError={onError}>{children}</CrashBoundary>
      </div>
    );
  }
  return (
    <KitScope {...options}>
      <RootElement className={className} id={id}>
        <CrashBoundary onError={onError}>{children}</CrashBoundary>
      </RootElement>
    </KitScope>
  );
}

/** Props of RootElement. */
export interface RootElementProps extends HTMLAttributes<HTMLDivElement> {
  /** Lifts it into the browser's top layer. @default false */
  lifted?: boolean;
}

/** An element that carries language, direction and theme: a component's outermost, or that of a layer over the page. */
export function RootElement({ className, children, lifted = false, ...props }: RootElementProps) {
  const { locale, dir, appearance, part } = useKit();
  const root = useRef<HTMLDivElement>(null);
  const variables = appearance.variables;
  useEffect(() => {
    const element = root.current;
    if (!element || !variables) return;
    // Set one by one, so that no value can bring a second declaration with it, and no style attribute is rendered.
    for (const [name, value] of Object.entries(variables))
      if (value !== undefined) element.style.setProperty(propertyOf(name), String(value));
    checkContrast(element);
    return () => {
      for (const name of Object.keys(variables)) element.style.removeProperty(propertyOf(name));
    };
  }, [variables]);
  useHeldValues(root);
  useEffect(() => {
    const element = root.current;
    if (!element || !lifted || typeof element.showPopover !== "function") return;
    element.setAttribute("popover", "manual");
    element.showPopover();
  }, [lifted]);
  return (
    <div
      {...props}
      ref={root}
      {...part("root", { theme: appearance.theme ?? "system" }, className)}
      lang={languageTag(locale)}
      dir={dir}
    >
      <InsideRoot.Provider value={true}>{children}</InsideRoot.Provider>
    </div>
  );
}
