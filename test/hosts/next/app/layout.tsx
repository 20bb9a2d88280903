import "voice-agent-kit/styles.css";
import type { ReactNode } from "react";

export const metadata = { title: "A host" };

/** The host's frame: nothing of the kit but its stylesheet. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
