"use client";

import { createContext, forwardRef, type HTMLAttributes, type ReactNode, useContext } from "react";

const Level = createContext(2);

/** A heading as deep as the parts it stands in: the first is an `h2`, since the page around us has the `h1`. */
export const Heading = forwardRef<HTMLHeadingElement, HTMLAttributes<HTMLHeadingElement>>(function Heading(
  { children, ...props },
  ref,
) {
  const Tag = `h${useContext(Level)}` as "h2";
  return (
    <Tag {...props} ref={ref}>
      {children}
    </Tag>
  );
});

/** What belongs to the heading before it: headings in it are one level deeper. */
export function UnderHeading({ children }: { children: ReactNode }) {
  const level = useContext(Level);
  return <Level.Provider value={Math.min(level + 1, 6)}>{children}</Level.Provider>;
}
