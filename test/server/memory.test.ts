import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { API_KEY, plain } from "./fixtures.js";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("who asks again and again for an attempt that is under way, and leaves, leaves nothing behind", async () => {
  const fetch = vi.fn(() => new Promise<never>(() => undefined));
  const handler = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => "mallory", fetch });
  const ask = (signal?: AbortSignal) =>
    handler(
      new Request("https://app.example/api", {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": "k" },
        body: JSON.stringify({ ...plain, preamble: "x".repeat(2 ** 19) }),
        ...(signal ? { signal } : {}),
      }),
    );
  void ask();
  await expect.poll(() => fetch.mock.calls.length).toBeGreaterThan(0);
  const heldNow = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = heldNow();
  for (let turn = 0; turn < 10; turn += 1) {
    const leaving = new AbortController();
    const asked = Array.from({ length: 10 }, () => ask(leaving.signal));
    await new Promise((resolve) => setTimeout(resolve, 20));
    leaving.abort();
    for (const response of await Promise.all(asked)) expect(response.status).toBe(499);
  }
  expect(fetch).toHaveBeenCalledTimes(1);
  expect((heldNow() - before) / 2 ** 20).toBeLessThan(10);
});
