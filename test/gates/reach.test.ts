import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, scriptsOf, type Source } from "./sources.js";

const scripts = scriptsOf(readSources("src")).filter(({ path }) => !path.startsWith("src/server/"));
const planted = (text: string, path = "src/hooks/planted.tsx"): Source[] => [{ path, text }];

/** What can carry a value out of the form, or bring a foreign one in. */
const ways =
  /^(postMessage|BroadcastChannel|MessageChannel|SharedWorker|Worker|serviceWorker|WebSocket|WebTransport|EventSource|XMLHttpRequest|sendBeacon|RTCPeerConnection|importScripts|cookie|cookieStore|indexedDB|sessionStorage|caches|fetchLater)$/;
/** What one module alone may use. */
const allowed = new Map([
  ["fetch", "src/hooks/submitTo.ts"],
  ["localStorage", "src/hooks/useDraftStorage.ts"],
]);

function isWay(node: ts.Node, path: string): boolean {
  if (ts.isStringLiteral(node) && node.text === "message") {
    const call = node.parent;
    return ts.isCallExpression(call) && call.expression.getText().endsWith("addEventListener");
  }
  if (ts.isPropertyAccessExpression(node)) return /^(window|globalThis|self)\.open$/.test(node.getText());
  if (!ts.isIdentifier(node)) return false;
  const called = ts.isCallExpression(node.parent) && node.parent.expression === node;
  if (node.text === "open" || node.text === "onmessage")
    return called && node.text === "open" && isGlobal(node);
  const place = allowed.get(node.text);
  if (place) return place !== path && isGlobal(node);
  return ways.test(node.text);
}

/** Whether the module itself declares nothing of that name. */
function isGlobal(node: ts.Identifier): boolean {
  const declares = (each: ts.Node) =>
    (ts.isVariableDeclaration(each) ||
      ts.isParameter(each) ||
      ts.isFunctionDeclaration(each) ||
      ts.isBindingElement(each)) &&
    each.name?.getText() === node.text;
  return !nodesOf(node.getSourceFile()).some(declares);
}

function waysOut(sources: Source[]): Finding[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file)
      .filter((node) => isWay(node, source.path))
      .map((node) => findingAt(file, node, node.getText(file)));
  });
}

const keysIn = (sources: Source[]) =>
  sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file)
      .filter(
        (node) => (ts.isIdentifier(node) || ts.isStringLiteral(node)) && /^api_?-?key$/i.test(node.text),
      )
      .map((node) => findingAt(file, node, node.getText(file)));
  });

test("T22, T40: src opens no window, listens to no message, and tells nobody but the host", () => {
  expect(scripts.length).toBeGreaterThan(100);
  expect(waysOut(scripts)).toEqual([]);
});

test.each([
  'window.open("https://accounts.example")',
  "open(url)",
  'addEventListener("message", take)',
  'window.addEventListener("message", take)',
  "parent.postMessage(payload)",
  'new BroadcastChannel("vak")',
  "navigator.sendBeacon(url, text)",
  "new Image().src = url; fetch(url)",
  "document.cookie = text",
  'sessionStorage["a"] = text',
  'localStorage.setItem("a", text)',
])("%s is found", (text) => {
  expect(waysOut(planted(text)).length).toBeGreaterThan(0);
});

test.each(["const open = createTally(); open.add(1)", "function run(fetch: () => void) { fetch(); }"])(
  "%s is none",
  (text) => {
    expect(waysOut(planted(text))).toEqual([]);
  },
);

test("T24: no prop, option or text outside the server half is called an API key", () => {
  expect(keysIn(scripts)).toEqual([]);
  expect(keysIn(planted("<VoiceAgentForm apiKey={key} />"))).toHaveLength(1);
  expect(keysIn(planted('props["api-key"]'))).toHaveLength(1);
});
