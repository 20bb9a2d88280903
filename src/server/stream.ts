/** Why a body could not be read as text. */
export class UnreadableBody extends Error {
  readonly why: "tooLarge" | "notText";

  constructor(why: "tooLarge" | "notText") {
    super(why);
    this.why = why;
  }
}

/**
 * Reads a body as UTF-8 text, which a `decoder` of yours may take less strictly. Cancels it at the first byte over
 * `maxBytes`, or when `signal` aborts; throws `UnreadableBody`, or what the stream itself fails with.
 */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
  decoder = new TextDecoder("utf-8", { fatal: true }),
): Promise<string> {
  if (!body) return "";
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  try {
    return await decode(reader, maxBytes, decoder);
  } catch (error) {
    cancel();
    throw error;
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

async function decode(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  decoder: TextDecoder,
): Promise<string> {
  let text = "";
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decodeOr(() => decoder.decode());
    bytes += value.byteLength;
    if (bytes > maxBytes) throw new UnreadableBody("tooLarge");
    text += decodeOr(() => decoder.decode(value, { stream: true }));
  }
}

function decodeOr(decode: () => string): string {
  try {
    return decode();
  } catch {
    throw new UnreadableBody("notText");
  }
}
