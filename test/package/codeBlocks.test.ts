import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request as openRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test, vi } from "vitest";

/** Below both folders of installed packages, so that what a block imports is found as in a host. */
const folder = resolve("test/docs/node_modules/.cache/code-blocks");

interface Block {
  /** Where it stands, as `README.md:34`. */
  place: string;
  language: string;
  text: string;
}

/** A program of Express, and what it keeps of its routes. */
interface ExpressApp {
  listen(port: number, host: string, started: () => void): Server;
  router: { stack: { route?: { stack: { handle(...given: unknown[]): unknown }[] } }[] };
}

/** The fenced blocks of a text in Markdown or MDX. */
function blocksOf(path: string, text: string): Block[] {
  return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```/gm)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split("\n").length + 1}`,
    language: match[1] ?? "",
    text: match[2] ?? "",
  }));
}

const pages = () =>
  readdirSync("stories", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".mdx"))
    .map((path) => join("stories", path));

/** A block that begins with its file's name is there for the others of its page to import. */
function fileOf({ place, language, text }: Block, index: number): string {
  const page = place.replace(/:.*/, "").replaceAll("/", "-");
  const name = new RegExp(String.raw`^// (\w+\.${language})$`, "m").exec(text.split("\n", 1)[0] ?? "")?.[1];
  return join(page, name ?? `block${index}.${language}`);
}

/** In a page the files of a recipe lie in one folder, whichever ones they have in a host. */
const besideEachOther = (text: string) => text.replace(/(from ")(?:\.{1,2}\/)+/g, "$1./");

/** What reads a language and says what is wrong with its grammar, given on the standard input. */
const READERS: Readonly<Record<string, [program: string, ...parameters: string[]]>> = {
  python: ["python3", "-c", "import ast, sys; ast.parse(sys.stdin.read())"],
  go: ["gofmt", "-e"],
  sh: ["sh", "-n"],
};

/** What is wrong with the grammar of a block; `undefined` where nothing on the machine can tell. */
function grammarFaultOf({ place, language, text }: Block): string | undefined {
  const [program, ...parameters] = READERS[language] ?? [];
  if (!program) return undefined;
  const { error, status, stderr } = spawnSync(program, parameters, { input: text, encoding: "utf8" });
  return error || status === 0 ? undefined : `${place} ${stderr.trim()}`;
}

const isThere = (program: string) => spawnSync(program, ["--help"]).error === undefined;

/** What the compiler says of the blocks, each line with the place in the text that the block stands in. */
function faultsOf(blocks: readonly Block[]): string[] {
  const files = blocks.map((block, index) => {
    const path = join(folder, fileOf(block, index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${besideEachOther(block.text)}\nexport {};\n`);
    return path;
  });
  // What a bundler's own declarations say.
  const bundler = join(folder, "bundler.d.ts");
  writeFileSync(
    bundler,
    'declare module "*.module.css" { const names: Record<string, string>; export default names; }\ndeclare module "*.css";\n',
  );
  const program = ts.createProgram([...files, bundler], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["node"],
    paths: {
      "voice-agent-kit": [resolve("dist/index.d.ts")],
      "voice-agent-kit/core": [resolve("dist/core/index.d.ts")],
      "voice-agent-kit/server": [resolve("dist/server/index.d.ts")],
      "voice-agent-kit/locales/*": [resolve("dist/i18n/*.d.ts")],
      "voice-agent-kit/styles.css": [resolve("dist/styles.css.d.ts")],
    },
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const block = blocks[files.indexOf(file?.fileName ?? "")];
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    const [path, first] = block?.place.split(":") ?? [file?.fileName ?? "", "0"];
    return `${path}:${Number(first) + line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

/** What a block exports, run as it stands. */
async function run(name: string, source: string): Promise<unknown> {
  const path = join(folder, `${name}.mjs`);
  const { ES2022: target } = ts.ScriptTarget;
  writeFileSync(path, ts.transpile(source, { target, module: ts.ModuleKind.ESNext }));
  return import(pathToFileURL(path).href);
}

/** The statuses of the Python recipe: to what the API told it, and to what a page asked of it. */
function runInPython(source: string): unknown {
  const cwd = join(folder, "python");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(cwd, "server.py"), source);
  copyFileSync("dist/schema.json", join(cwd, "schema.json"));
  const input = readFileSync("test/package/recipe.py");
  const { stdout, stderr } = spawnSync("python3", ["-W", "ignore", "-"], { cwd, input, encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

describe("the code in the texts", () => {
  const texts = ["README.md", "CONTRIBUTING.md", "llms.txt", ...pages()];
  const all = texts.flatMap((path) => blocksOf(path, readFileSync(path, "utf8")));

  test("compiles as it stands, against the declarations of the build", () => {
    const typed = all.filter(({ language }) => ["ts", "tsx"].includes(language));
    expect(typed.length).toBeGreaterThan(2);
    expect(faultsOf(typed)).toEqual([]);
  });

  test("that is JSON can be read", () => {
    for (const { language, text } of all) if (language === "json") JSON.parse(text);
  });

  test("in other languages has no fault of grammar", () => {
    expect(new Set(all.map(({ language }) => language))).toEqual(
      new Set(["ts", "tsx", "json", "html", "css", "txt", ...Object.keys(READERS)]),
    );
    expect(all.flatMap((block) => grammarFaultOf(block) ?? [])).toEqual([]);
  });

  async function expressWith(handler: string) {
    const { text = "" } = all.find((block) => block.text.includes('from "express"')) ?? {};
    const source = text
      .replace(/^app\.listen.*$/m, "export { app };")
      .replace(/^import .* from "\.\/voiceAgents";$/m, handler);
    return ((await run(`express-${handler.length}`, source)) as { app: ExpressApp }).app;
  }

  test("for Express hands on what is thrown, which Express 4 does not catch", async () => {
    const app = await expressWith("");
    const route = app.router.stack.find((layer) => layer.route)?.route;
    const thrown = await new Promise((next) => void route?.stack[0]?.handle({}, {}, next));
    expect(thrown).toBeInstanceOf(TypeError);
  });

  test("for Express answers the next request after one whose body was not wanted", async () => {
    const server = JSON.stringify(pathToFileURL(resolve("dist/server/index.js")).href);
    const app = await expressWith(
      `import { createVoiceAgentHandler } from ${server};
       const handleVoiceAgents = createVoiceAgentHandler({ apiKey: "key", authorize: () => false });`,
    );
    const served = await new Promise<Server>((started) => {
      const listening = app.listen(0, "127.0.0.1", () => started(listening));
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { port } = served.address() as AddressInfo;
    const statusOf = (body: string) =>
      new Promise((answered, failed) => {
        const headers = { "content-type": "application/json", "content-length": body.length };
        const sent = { port, host: "127.0.0.1", path: "/api/voice-agents", method: "POST", agent, headers };
        const request = openRequest(sent, (response) => {
          response.resume().on("end", () => answered(response.statusCode));
        });
        request.on("error", failed).end(body);
      });
    try {
      expect(await statusOf(" ".repeat(900_000))).toBe(401);
      expect(await statusOf("{}")).toBe(401);
    } finally {
      agent.destroy();
      served.closeAllConnections();
      served.close();
    }
  });

  async function editFrom(site: string, mayEdit: boolean, id = "a-1") {
    const { text = "" } = all.find((block) => block.text.includes("declare function mayEdit")) ?? {};
    const core = JSON.stringify(pathToFileURL(resolve("dist/core/index.js")).href);
    const own = `const mayEdit = async () => ${mayEdit};\n${text.replace('"voice-agent-kit/core"', core)}`;
    const { POST } = (await run(`edit-${mayEdit}`, own)) as {
      POST: (...given: unknown[]) => Promise<Response>;
    };
    const body = JSON.stringify({ agentName: "Noor" });
    const headers = { "sec-fetch-site": site };
    const request = new Request("http://a.test/", { method: "POST", headers, body });
    return POST(request, { params: Promise.resolve({ id }) });
  }

  test.each(["..", ".", "a/b", "a?b", ""])(
    "for editing asks the API nothing for the agent %j",
    async (id) => {
      vi.stubGlobal("fetch", () => expect.unreachable());
      try {
        expect((await editFrom("none", true, id)).status).toBe(401);
      } finally {
        vi.unstubAllGlobals();
      }
    },
  );

  test.each(["cross-site", "same-site", "same-origin", "none"])(
    "for editing takes nothing from another origin, %s",
    async (site) => {
      const { status } = await editFrom(site, false);
      expect(status).toBe(["same-origin", "none"].includes(site) ? 401 : 403);
    },
  );

  test.each([
    ['{ "data": { "id": "a-1" } }', 200],
    ['{ "data": null }', 502],
    ['{ "success": false }', 502],
    ["<html>", 502],
  ])("for editing answers %s of the API with %i", async (answer, status) => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(answer)));
    try {
      expect((await editFrom("none", true)).status).toBe(status);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  async function googleRoutes(keep = "async () => undefined") {
    const { text = "" } = all.find((block) => block.text.includes("declare function keep")) ?? {};
    const server = JSON.stringify(pathToFileURL(resolve("dist/server/index.js")).href);
    const own = `const userOf = async () => "sara", keep = ${keep};
      const tokensOf = async () => ({ accessToken: "ya29.old", refreshToken: "1//r" });
      ${text.replace('"voice-agent-kit/server"', server)}`;
    return (await run(`google-${keep.length}`, own)) as Record<
      "callback" | "calendars",
      (request: Request) => Promise<Response>
    >;
  }

  async function callbackOf(token: () => Promise<Response>, keep?: string) {
    const { callback } = await googleRoutes(keep);
    vi.stubGlobal("fetch", token);
    try {
      const headers = { cookie: "a=b; google-state=s-1" };
      const answer = await callback(new Request("http://a.test/?code=c&state=s-1", { headers }));
      return /postMessage\("(\w+)"\); close\(\)/.exec(await answer.text())?.[1];
    } finally {
      vi.unstubAllGlobals();
    }
  }
  const tokens = { access_token: "ya29.a", refresh_token: "1//r" };

  test.each<[string, () => Promise<Response>, string]>([
    ["is there", () => Promise.resolve(Response.json(tokens)), "granted"],
    ["is down", () => Promise.reject(new TypeError("fetch failed")), "refused"],
    ["answers with a page", () => Promise.resolve(new Response("<html>", { status: 502 })), "refused"],
    ["gives no tokens", () => Promise.resolve(Response.json({ error: "x" }, { status: 400 })), "refused"],
  ])("for Google tells the form what came of it where Google %s", async (_how, token, word) => {
    expect(await callbackOf(token)).toBe(word);
  });

  test("for Google tells the form where the tokens cannot be kept", async () => {
    const cannot = 'async () => { throw new Error("the store is full"); }';
    expect(await callbackOf(() => Promise.resolve(Response.json(tokens)), cannot)).toBe("refused");
  });

  test.each([
    ["renewed", () => Promise.resolve(Response.json({ access_token: "ya29.new" })), "ya29.new"],
    ["what it was where Google is down", () => Promise.reject(new TypeError("fetch failed")), "ya29.old"],
  ])("for Google lists the calendars with an access token that is %s", async (_how, token, used) => {
    const { calendars } = await googleRoutes();
    const asked: [string, RequestInit?][] = [];
    vi.stubGlobal("fetch", (...request: [string, RequestInit?]) => {
      asked.push(request);
      const list = { items: [{ id: "c@x", summary: "Noor" }] };
      return request[0].endsWith("/token") ? token() : Promise.resolve(Response.json(list));
    });
    try {
      const answer = await calendars(new Request("http://a.test/"));
      expect(await answer.json()).toEqual([{ id: "c@x", name: "Noor" }]);
      const grant = Object.fromEntries(asked[0]?.[1]?.body as URLSearchParams);
      expect(grant).toMatchObject({ grant_type: "refresh_token", refresh_token: "1//r" });
      expect(asked[1]?.[1]?.headers).toEqual({ authorization: `Bearer ${used}` });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test("in Python answers whatever it is asked and told with JSON", () => {
    const { text = "" } = all.find(({ language }) => language === "python") ?? {};
    const answers = { agent: 201, null: 502, list: 502, empty: 502, deep: 502, NaN: 502, page: 429 };
    const requests = { deep: 422, NaN: 422, text: 422, first: 201, again: 201, other: 409 };
    const isInstalled = spawnSync("python3", ["-c", "import flask, jsonschema"]).status === 0;
    expect(isInstalled && runInPython(text)).toEqual(isInstalled && [answers, requests]);
  });

  test.each([
    ["python3", "python", "def a(:\n    pass\n"],
    ["gofmt", "go", "package a\n\nfunc a( {}\n"],
    ["sh", "sh", "npm install (\n"],
  ])("would be noticed by %s", (program, language, text) => {
    const fault = grammarFaultOf({ place: "planted.md:1", language, text });
    expect(fault).toEqual(isThere(program) ? expect.stringMatching(/^planted\.md:1 \S/) : undefined);
  });

  test("would be noticed if it were wrong", () => {
    const text =
      'Text.\n\n```tsx\nimport { VoiceAgentForm } from "voice-agent-kit";\n\n<VoiceAgentForm apiKey="x" />;\n```\n';
    expect(faultsOf(blocksOf("planted.md", text))).toEqual([
      expect.stringMatching(/^planted\.md:6 .*apiKey/),
    ]);
  });
});
