import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { type CreateAgentPayload, parseCreateAgentPayload } from "../../src/core/index.js";
import { createSubmitMachine, type SubmitHost } from "../../src/hooks/submitMachine.js";
import { type SubmitContext, SubmitError } from "../../src/index.js";
import { createHost } from "../components/host.js";
import { inAnotherDocument } from "./anotherDocument.js";

const payloadOf = (name: string) => parseCreateAgentPayload({ agentName: name });

/** A machine over a host of which a test replaces what matters to it. */
function machineOver(host: Partial<SubmitHost>) {
  const told = { success: vi.fn(), error: vi.fn(), invalid: vi.fn(), fieldErrors: vi.fn() };
  const machine = createSubmitMachine(() => ({
    onStart: () => undefined,
    payload: () => payloadOf("Noor"),
    unknown: () => [],
    onSubmit: () => undefined,
    hide: (text) => text,
    onInvalid: told.invalid,
    onFieldErrors: told.fieldErrors,
    onSuccess: told.success,
    onError: told.error,
    timeoutMs: 60_000,
    ...host,
  }));
  return { machine, told };
}

describe("the key of a call", () => {
  const names = ["Noor", "Salma", "Hiba"] as const;
  const steps = fc.array(
    fc.record({ name: fc.constantFrom(...names), ending: fc.constantFrom("succeed", "fail", "cancel") }),
    { minLength: 1, maxLength: 14 },
  );

  async function callsOf(sequence: readonly { name: string; ending: string }[]) {
    let name = "";
    const host = createHost();
    const { machine } = machineOver({ payload: () => payloadOf(name), onSubmit: host.onSubmit });
    const made: { payload: string; key: string; attempt: number }[] = [];
    for (const step of sequence) {
      name = step.name;
      machine.settle();
      const done = machine.submit();
      await Promise.resolve();
      await Promise.resolve();
      const { payload, context } = host.last();
      const { idempotencyKey: key, attempt } = context;
      made.push({ payload: JSON.stringify(payload), key, attempt });
      if (step.ending === "cancel") machine.cancel();
      if (step.ending === "succeed") host.last().resolve();
      else host.last().reject(new Error("no"));
      await done;
    }
    return made;
  }

  test("I46, P2: is the same for the same payload, and for nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const made = await callsOf(sequence);
        expect(made).toHaveLength(sequence.length);
        for (const [index, one] of made.entries()) {
          for (const other of made.slice(index + 1)) {
            if (one.key === other.key) expect(one.payload).toBe(other.payload);
          }
          const next = made[index + 1];
          if (next) expect(next.key === one.key).toBe(next.payload === one.payload);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("I46: equal keys always mean equal payloads, and an attempt at one counts up", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const attempts = new Map<string, { payload: string; attempt: number }>();
        for (const { key, payload, attempt } of await callsOf(sequence)) {
          const before = attempts.get(key);
          expect(before?.payload ?? payload).toBe(payload);
          expect(attempt).toBe((before?.attempt ?? 0) + 1);
          attempts.set(key, { payload, attempt });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is remembered for a payload that others came after", async () => {
    const order = [names[0], names[1], names[0]];
    const calls = await callsOf(order.map((name) => ({ name, ending: "fail" })));
    expect(calls.map(({ key }) => calls.findIndex((each) => each.key === key))).toEqual([0, 1, 0]);
    expect(calls.map(({ attempt }) => attempt)).toEqual([1, 1, 2]);
  });

  test("is made without crypto.randomUUID, which plain-http pages lack", async () => {
    const randomUuid = vi.spyOn(crypto, "randomUUID").mockImplementation(() => {
      throw new TypeError("not here");
    });
    const keys = new Set(
      (await callsOf(names.map((name) => ({ name, ending: "succeed" })))).map(({ key }) => key),
    );
    randomUuid.mockRestore();
    expect(keys.size).toBe(3);
  });
});

describe("I47: whatever the order of clicks, answers, timeouts and leaving", () => {
  const commands = fc.array(fc.constantFrom("submit", "cancel", "keepWaiting", "settle", "leave", "wait"), {
    minLength: 1,
    maxLength: 20,
  });

  test("at most one call is open, and the state tells whether one is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        commands,
        fc.infiniteStream(fc.constantFrom("succeed", "fail", "invalid")),
        async (scheduler, sequence, outcomes) => {
          const live = new Set<SubmitContext>();
          let most = 0;
          let checks = 0;
          const { machine, told } = machineOver({
            payload: () => {
              checks += 1;
              const name = outcomes.next().value === "invalid" ? "" : "Noor";
              return scheduler.schedule(Promise.resolve(payloadOf(name)));
            },
            onSubmit: async (_: CreateAgentPayload, context: SubmitContext) => {
              live.add(context);
              context.signal.addEventListener("abort", () => live.delete(context));
              most = Math.max(most, live.size);
              await scheduler.schedule(Promise.resolve());
              live.delete(context);
              if (outcomes.next().value === "fail") throw new Error("no");
            },
          });
          const done: Promise<void>[] = [];
          const seen: string[] = [];
          machine.subscribe(() => seen.push(machine.state().status));
          for (const command of sequence) {
            if (command === "submit") done.push(machine.submit());
            else if (command === "wait" && scheduler.count() > 0) await scheduler.waitNext(1);
            else if (command !== "wait") machine[command]();
            const { status } = machine.state();
            if (live.size > 0) expect(status).toBe("submitting");
            if (status === "submitting") expect(live.size).toBeLessThanOrEqual(1);
          }
          await scheduler.waitIdle();
          await Promise.all(done);
          expect(most).toBeLessThanOrEqual(1);
          expect(live.size).toBe(0);
          expect(["idle", "succeeded", "failed"]).toContain(machine.state().status);
          const endings = [told.success, told.error, told.invalid].map(({ mock }) => mock.calls.length);
          expect(endings.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(checks);
          expect(machine.state()).not.toMatchObject({ status: "submitting" });
        },
      ),
      { numRuns: 500 },
    );
  });

  test("only the answer to the call that is open ends it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.boolean(), { maxLength: 8 }),
        async (scheduler, cancels) => {
          let number = 0;
          const onSubmit = () => {
            number += 1;
            return scheduler.schedule(Promise.resolve(number));
          };
          const { machine, told } = machineOver({ onSubmit });
          const done: Promise<void>[] = [];
          const cancelled = new Set<number>();
          for (const cancel of cancels) {
            done.push(machine.submit());
            await Promise.resolve();
            await Promise.resolve();
            if (cancel && machine.state().status === "submitting") {
              cancelled.add(number);
              machine.cancel();
            } else if (scheduler.count() > 0) await scheduler.waitNext(1);
          }
          await scheduler.waitIdle();
          await Promise.all(done);
          for (const [answer] of told.success.mock.calls as number[][])
            expect(cancelled.has(answer ?? 0)).toBe(false);
          expect(told.success.mock.calls.length + cancelled.size).toBe(number);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([
  ["this", () => new Response("{}", { status: 500 })],
  ["another", () => inAnotherDocument((other) => new other.Response("{}", { status: 500 }))],
])("a Response of %s document that says no is a failure, as of a bare fetch", async (_, onSubmit) => {
  const { machine, told } = machineOver({ onSubmit });
  await machine.submit();
  expect(machine.state()).toMatchObject({ status: "failed", reason: "error" });
  expect(told.success).not.toHaveBeenCalled();
});

describe("the clock", () => {
  test("J7: the call is slow after the timeout, and again after waiting on as long", async () => {
    vi.useFakeTimers();
    try {
      const host = createHost();
      const { machine } = machineOver({ onSubmit: host.onSubmit, timeoutMs: 1000 });
      void machine.submit();
      await vi.advanceTimersByTimeAsync(999);
      expect(machine.state()).toEqual({ status: "submitting", slow: false });
      await vi.advanceTimersByTimeAsync(1);
      expect(machine.state()).toEqual({ status: "submitting", slow: true });
      machine.keepWaiting();
      expect(machine.state()).toEqual({ status: "submitting", slow: false });
      await vi.advanceTimersByTimeAsync(1000);
      expect(machine.state()).toEqual({ status: "submitting", slow: true });
      host.last().resolve();
      await vi.advanceTimersByTimeAsync(0);
      expect(machine.state()).toEqual({ status: "succeeded" });
      await vi.advanceTimersByTimeAsync(10_000);
      expect(machine.state()).toEqual({ status: "succeeded" });
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

test("J32: a computer that slept through the timeout asks nothing as it wakes", async () => {
  vi.useFakeTimers();
  try {
    const host = createHost();
    const { machine } = machineOver({ onSubmit: host.onSubmit, timeoutMs: 30_000 });
    void machine.submit();
    await vi.advanceTimersByTimeAsync(5000);
    // On waking every timer that came due runs once, however long ago that was.
    await vi.advanceTimersToNextTimerAsync();
    expect(machine.state()).toEqual({ status: "submitting", slow: false });
    await vi.advanceTimersByTimeAsync(23_999);
    expect(machine.state()).toEqual({ status: "submitting", slow: false });
    await vi.advanceTimersByTimeAsync(1);
    expect(machine.state()).toEqual({ status: "submitting", slow: true });
    host.last().resolve();
    await vi.advanceTimersByTimeAsync(0);
  } finally {
    vi.useRealTimers();
  }
});

test.each(["name", "message", "fieldErrors", "code"])(
  "L2: an error whose %s throws when it is read is a failure, and the form can be sent again",
  async (part) => {
    const error = new SubmitError({ message: "m", code: "c" });
    Object.defineProperty(error, part, {
      get() {
        throw new Error("the host's error");
      },
    });
    let isBroken = true;
    const { machine, told } = machineOver({ onSubmit: () => (isBroken ? Promise.reject(error) : {}) });
    await expect(machine.submit()).resolves.toBeUndefined();
    expect(machine.state()).toMatchObject({ status: "failed", reason: "error" });
    expect(told.error.mock.calls.map(([thrown]) => thrown === error)).toEqual([true]);
    isBroken = false;
    await machine.submit();
    expect(machine.state()).toEqual({ status: "succeeded" });
  },
);

const revoked = Proxy.revocable({}, {});
revoked.revoke();

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "no"],
  ["a revoked proxy", revoked.proxy],
  ["an object that inherits nothing", Object.create(null) as object],
  ["a frozen error", Object.freeze(new SubmitError("No."))],
  [
    "an error with parts of the wrong kind",
    new SubmitError({ message: 5, code: {}, fieldErrors: [] } as never),
  ],
])("L2: a host that throws %s hears of it", async (_, thrown: unknown) => {
  const { machine, told } = machineOver({
    onSubmit() {
      throw thrown;
    },
  });
  await expect(machine.submit()).resolves.toBeUndefined();
  expect(machine.state()).toMatchObject({ status: "failed", reason: "error" });
  expect(told.error.mock.calls.map(([each]) => each === thrown)).toEqual([true]);
});

test("a SubmitError that another document made is told", async () => {
  const fieldErrors = { agentName: "Taken." };
  const error = inAnotherDocument((other) =>
    Object.assign(new other.Error("No."), { name: "SubmitError", code: "conflict", fieldErrors }),
  );
  const { machine, told } = machineOver({ onSubmit: () => Promise.reject(error) });
  await machine.submit();
  expect(machine.state()).toMatchObject({ status: "failed", message: "No.", code: "conflict" });
  expect(told.fieldErrors).toHaveBeenCalledExactlyOnceWith(fieldErrors);
});

test("L2: a host whose own handlers throw does not break the machine", async () => {
  const explode = () => {
    throw new Error("the host's handler");
  };
  const { machine } = machineOver({ onSuccess: explode });
  await machine.submit();
  expect(machine.state()).toEqual({ status: "succeeded" });

  const failing = machineOver({ onSubmit: explode, onError: explode }).machine;
  await expect(failing.submit()).resolves.toBeUndefined();
  expect(failing.state()).toEqual({ status: "failed", reason: "error" });
});
