"use client";

import { Component, createContext, type ReactNode, useContext } from "react";
import { useKit } from "../hooks/kit.js";
import { crashed } from "../i18n/english/form.js";

const ENGLISH = { form: { crashed } };

/** Told of every part below that failed to render. */
const CrashContext = createContext<((error: unknown) => void) | undefined>(undefined);

/** Props of CrashBoundary. */
export interface CrashBoundaryProps {
  children: ReactNode;
  /** @default that of the boundary around it */
  onError: ((error: unknown) => void) | undefined;
}

/** Shows a sentence in place of what failed to render, so that everything around it stays, and tells the host. */
export function CrashBoundary({ children, onError }: CrashBoundaryProps) {
  const outer = useContext(CrashContext);
  const tell = onError ?? outer;
  return (
    <Boundary onError={tell}>
      <CrashContext.Provider value={tell}>{children}</CrashContext.Provider>
    </Boundary>
  );
}

class Boundary extends Component<CrashBoundaryProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError?.(error);
  }

  override render() {
    return this.state.crashed ? <Apology /> : this.props.children;
  }
}

function Apology() {
  const { messages, part } = useKit(ENGLISH);
  return (
    <p {...part("warning")} role="alert">
      {messages.form.crashed}
    </p>
  );
}
