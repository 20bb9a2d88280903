"use client";

/** Longer than any browser takes to begin; what was begun goes on without the address. */
const REVOKE_MS = 2000;

/** Offers a text as a file to keep. Its address is taken back afterwards. */
export function downloadText(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_MS);
}
