"use client";

import { Fragment, type ReactNode } from "react";

/** A message with elements in the place of its params: `{name}` is filled with `parts.name`. */
export function Sentence({
  text,
  parts,
  className,
}: {
  text: string;
  parts: Readonly<Record<string, ReactNode>>;
  className?: string;
}) {
  return (
    <span className={className}>
      {text.split(/\{(\w+)\}/).map((piece, index) => (
        <Fragment key={index}>
          {index % 2 === 1 && Object.hasOwn(parts, piece) ? parts[piece] : piece}
        </Fragment>
      ))}
    </span>
  );
}
