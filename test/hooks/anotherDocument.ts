/** What is made in the realm of another document, which has constructors of its own. */
export function inAnotherDocument<T>(make: (other: typeof globalThis) => T): T {
  const frame = document.body.appendChild(document.createElement("iframe"));
  try {
    return make(frame.contentWindow as unknown as typeof globalThis);
  } finally {
    frame.remove();
  }
}
