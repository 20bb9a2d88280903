import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { type Engine, findControl, persistently, WINDOW } from "./engine.js";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const BACKSPACE = "\uE003";

/** The programs of WebKitGTK's packages. */
export interface WebKitPrograms {
  webkitDriver: string;
  webkitBrowser: string;
  display: string;
}

/** WebKitGTK's small browser on a display of its own, driven over WebDriver. */
export async function startWebKit(programs: WebKitPrograms, locale: string): Promise<Engine> {
  const display = `:${90 + (process.pid % 900)}`;
  const children: ChildProcess[] = [];
  const start = (program: string, parameters: string[], env = {}) => {
    const child = spawn(program, parameters, { stdio: "ignore", env: { ...process.env, ...env } });
    children.push(child);
  };
  start(programs.display, [
    display,
    "-screen",
    "0",
    `${WINDOW.width + 100}x${WINDOW.height + 100}x24`,
    "-nolisten",
    "tcp",
  ]);
  const port = await freePort();
  const language = { LANG: `${locale.replace("-", "_")}.UTF-8`, LANGUAGE: locale.replace("-", "_") };
  start(programs.webkitDriver, [`--port=${port}`, "--host=127.0.0.1"], { DISPLAY: display, ...language });
  const address = `http://127.0.0.1:${port}`;
  await answering(`${address}/status`);

  const { sessionId, capabilities } = (await ask("POST", `${address}/session`, {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: programs.webkitBrowser, args: ["--automation"] } },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${address}/session/${sessionId}`;
  await ask("POST", `${session}/timeouts`, { script: 60_000, pageLoad: 60_000, implicit: 0 });
  await ask("POST", `${session}/window/rect`, WINDOW);

  const run = (source: string, values: unknown[]) =>
    ask("POST", `${session}/execute/sync`, { script: `return (${source})(...arguments);`, args: values });
  const find = async (kind: string, name: string) => {
    const found = await persistently(
      () => run(findControl, [kind, name]) as Promise<Record<string, string> | null>,
    );
    return { reference: found, path: `${session}/element/${String(found[ELEMENT])}` };
  };
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    async open(url) {
      await ask("POST", `${session}/url`, { url });
    },
    evaluate: (source, ...values) => run(source, values),
    async click(kind, name) {
      await ask("POST", `${(await find(kind, name)).path}/click`, {});
    },
    async type(kind, name, text) {
      const { path, reference } = await find(kind, name);
      await run("(element) => { element.focus(); element.select(); }", [reference]);
      await ask("POST", `${path}/value`, { text: `${BACKSPACE}${text}` });
    },
    async close() {
      await ask("DELETE", session);
      for (const child of children.reverse()) {
        child.kill();
        await once(child, "exit");
      }
    },
  };
}

/** One command of the WebDriver protocol. */
async function ask(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error ?? response.status}: ${value?.message ?? ""}`);
  return value;
}

async function answering(url: string): Promise<void> {
  const up = await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
  if (up) return;
  await new Promise((resolve) => setTimeout(resolve, 100));
  await answering(url);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
