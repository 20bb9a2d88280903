"use client";

import { Component, type ReactNode } from "react";
import { useKit } from "../../hooks/kit.js";

/** Props of CrashBoundary. */
export interface CrashBoundaryProps {
  children: ReactNode;
  onError: ((error: unknown) => void) | undefined;
}

/** Shows a sentence in place of a part that failed to render, so that the host's page stays, and tells the host. */
export class CrashBoundary extends Component<CrashBoundaryProps, { crashed: boolean }> {
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
  return (
    <p className="vak-warning" role="alert">
      {useKit().messages.form.crashed}
    </p>
  );
}
