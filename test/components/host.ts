import type { CreateAgentPayload } from "../../src/core/index.js";
import type { SubmitContext } from "../../src/index.js";

/** One call of `onSubmit`, and the means to end it. */
export interface OpenCall {
  payload: CreateAgentPayload;
  context: SubmitContext;
  resolve: (answer?: unknown) => void;
  reject: (reason?: unknown) => void;
}

/** A host whose answers come when the test says so. */
export function createHost() {
  const calls: OpenCall[] = [];
  const last = (): OpenCall => {
    const call = calls.at(-1);
    if (!call) throw new Error("onSubmit has not been called");
    return call;
  };
  return {
    calls,
    last,
    onSubmit: (payload: CreateAgentPayload, context: SubmitContext) =>
      new Promise<unknown>((resolve, reject) => {
        calls.push({ payload, context, resolve, reject });
      }),
  };
}

/** Long enough for everything that has been set off to arrive. */
export const settled = (milliseconds = 60) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** When the page has not changed for that long: whatever was put off until the reader paused has come. */
export const quiet = (milliseconds = 450) =>
  new Promise<void>((done) => {
    const end = () => {
      observer.disconnect();
      done();
    };
    let timer = setTimeout(end, milliseconds);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
