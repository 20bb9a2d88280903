// A longer delay, such as Infinity, overflows the timer, which then fires at once.
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** A limit in time on some work, joined with the signal of whoever asked for it. */
export interface Deadline {
  /** Aborts when the deadline ends, for work that can be told to stop. */
  signal: AbortSignal;
  /** Why the deadline ended the work; `undefined` while it has not. */
  ended(): "timeout" | "aborted" | undefined;
  /** The work's own outcome, or a rejection as soon as the deadline ends, for work that does not listen. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Takes the timer and the listener away. */
  stop(): void;
}

/** Starts a limit of `timeoutMs` milliseconds, 24 days at most. */
export function startDeadline(timeoutMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  const { signal } = controller;
  let reason: "timeout" | "aborted" | undefined;
  const end = (why: "timeout" | "aborted") => {
    reason ??= why;
    controller.abort();
  };
  const cut = new Promise<never>((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error(reason)), { once: true });
  });
  // Nobody may be racing when it ends, and a rejection without a listener brings a server down.
  cut.catch(() => undefined);

  const onAbort = () => end("aborted");
  caller?.addEventListener("abort", onAbort, { once: true });
  if (caller?.aborted) onAbort();
  const timer = setTimeout(() => end("timeout"), Math.min(timeoutMs, LONGEST_DELAY_MS));

  return {
    signal,
    ended: () => reason,
    race: (work) => Promise.race([work, cut]),
    stop() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", onAbort);
    },
  };
}

/** The outcome of one of the host's functions, or a rejection that names it after `timeoutMs` milliseconds. */
export async function within<T>(timeoutMs: number, name: string, work: () => T | Promise<T>): Promise<T> {
  const deadline = startDeadline(timeoutMs);
  try {
    return await deadline.race(Promise.resolve(work()));
  } catch (error) {
    throw deadline.ended() ? new Error(`voice-agent-kit: \`${name}\` took over ${timeoutMs} ms.`) : error;
  } finally {
    deadline.stop();
  }
}
