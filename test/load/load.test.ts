import { expect, test } from "vitest";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import type { SandboxMode } from "../sandbox/modes.js";
import { serveHandler } from "../setup/nodeBridge.js";

const AGENTS = 3000;
const CLIENTS = 64;
const CALLERS = 20;
const MOST_ATTEMPTS = 40;

/** How the API fails before it has created anything; two in three requests it serves as documented. */
const faults: SandboxMode[] = [
  { kind: "refuse", status: 500 },
  { kind: "refuse", status: 503 },
  { kind: "refuse", status: 429, retryAfter: "1" },
  { kind: "html", status: 502 },
  { kind: "successFalse" },
  { kind: "garbage" },
  { kind: "drop" },
  { kind: "cut" },
  { kind: "hang" },
  { kind: "stall" },
  { kind: "slow", ms: 30 },
];

type Figures = Record<"requests" | "replays" | "failures" | "hangUps" | "conflicts" | "refusals", number>;

test("under load and faults no agent is lost and none is made twice", { timeout: 300_000 }, async () => {
  const random = randomFrom(7);
  const api = await createSandbox();
  api.next(
    ...Array.from({ length: AGENTS * 4 }, (): SandboxMode => {
      const turn = Math.floor(random() * faults.length * 3);
      return faults[turn] ?? { kind: "ok" };
    }),
  );
  const served = await serveHandler(
    createVoiceAgentHandler({
      apiKey: api.apiKey,
      baseUrl: api.url,
      timeoutMs: 1000,
      authorize: (request) => request.headers.get("x-caller") ?? false,
    }),
  );
  const figures: Figures = { requests: 0, replays: 0, failures: 0, hangUps: 0, conflicts: 0, refusals: 0 };
  const told = new Map<string, string>();
  const started = performance.now();
  const heapBefore = process.memoryUsage().heapUsed;

  async function post(index: number, body: string, signal?: AbortSignal): Promise<Response | undefined> {
    figures.requests += 1;
    const headers = {
      "content-type": "application/json",
      "idempotency-key": `key-${index}`,
      "x-caller": `caller-${index % CALLERS}`,
    };
    return fetch(served.url, { method: "POST", headers, body, signal: signal ?? null }).catch(() => {
      figures.hangUps += 1;
      return undefined;
    });
  }

  /** Double clicks, hangs up and comes again, misuses its key, and repeats its request until it has its agent. */
  async function create(index: number): Promise<void> {
    const agentName = `Agent ${index}`;
    const body = JSON.stringify({ agentName });
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const doubled = random() < 0.3;
      const leaving = random() < 0.15 ? AbortSignal.timeout(Math.ceil(random() * 20)) : undefined;
      const answers = await Promise.all([
        post(index, body, leaving),
        ...(doubled ? [post(index, body)] : []),
      ]);
      for (const answer of answers) await note(agentName, answer);
      if (told.has(agentName)) break;
    }
    if (random() < 0.1) await misuse(index);
  }

  async function note(agentName: string, answer: Response | undefined): Promise<void> {
    if (answer?.status !== 201) {
      if (answer) figures.failures += 1;
      await answer?.arrayBuffer();
      return;
    }
    if (answer.headers.get("idempotent-replayed") === "true") figures.replays += 1;
    const { id } = (await answer.json()) as { id: string };
    expect(told.get(agentName) ?? id, agentName).toBe(id);
    told.set(agentName, id);
  }

  async function misuse(index: number): Promise<void> {
    const other = await post(index, JSON.stringify({ agentName: `Other ${index}` }));
    expect(other?.status).toBe(409);
    figures.conflicts += 1;
    for (const [body, status] of [
      ["{", 400],
      ["{}", 422],
      ["x".repeat(2 ** 20 + 1), 413],
    ] as const) {
      const refused = await post(index, body);
      // A server that stops reading may close the connection before its answer is through.
      if (refused) expect(refused.status).toBe(status);
      figures.refusals += 1;
    }
  }

  let next = 0;
  const client = async () => {
    while (next < AGENTS) await create((next += 1));
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const seconds = (performance.now() - started) / 1000;
  await served.close();
  await api.close();

  const made = api.agents.map(({ body }) => String(body["agentName"]));
  const wanted = Array.from({ length: AGENTS }, (_, index) => `Agent ${index + 1}`);
  const lost = wanted.filter((name) => !told.has(name) || !made.includes(name));
  const twice = made.filter((name, index) => made.indexOf(name) !== index);
  const unwanted = made.filter((name) => !name.startsWith("Agent "));
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;
  process.stdout.write(
    `note: ${figures.requests} requests of ${CLIENTS} clients in ${seconds.toFixed(0)} s for ${AGENTS} agents: ` +
      `${lost.length} lost, ${twice.length} made twice; the API was asked ${api.requests.length} times, ` +
      `${figures.failures} failures were answered, ${figures.replays} answers repeated, ${figures.hangUps} clients hung up, ` +
      `${figures.conflicts} keys misused, ${figures.refusals} bodies refused; heap ${heap.toFixed(0)} MB more\n`,
  );
  expect({ lost, twice, unwanted }).toEqual({ lost: [], twice: [], unwanted: [] });
  expect(new Set(told.values())).toEqual(new Set(api.agents.map(({ id }) => id)));
  expect(figures.failures).toBeGreaterThan(AGENTS / 10);
  expect(figures.replays).toBeGreaterThan(AGENTS / 10);
  expect(figures.hangUps).toBeGreaterThan(AGENTS / 100);
});

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
