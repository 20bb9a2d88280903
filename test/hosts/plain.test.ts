import { describe, expect, test } from "vitest";
import { expected, fill, press, textbox } from "../e2e/fillForm.js";
import { startPlain } from "./startPlain.js";
import { readers, hostForTests } from "./hostForTests.js";

const host = hostForTests(startPlain);

describe.each(readers)("a page without a bundler in $language", ({ query, labels, ...reader }) => {
  test("finds every module by its import map, and creates an agent", async () => {
    const { page, troubles } = await host.open(query, { ...reader, session: "sara" });
    await fill(page, labels, (text) => text);
    await press(page, labels.submit);
    await page.getByText(labels.created).first().waitFor();
    expect(host.sandbox.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([expected]);
    expect(troubles).toEqual([]);
  });

  test("keeps what was typed when the backend refuses", async () => {
    const { page } = await host.open(query, reader);
    await textbox(page, labels.agentName).fill("Front desk");
    const [refused] = await Promise.all([
      page.waitForResponse(`${host.url}/api/voice-agents`),
      press(page, labels.submit),
    ]);
    expect(refused.status()).toBe(401);
    expect(await textbox(page, labels.agentName).inputValue()).toBe("Front desk");
    expect(host.sandbox.requests).toEqual([]);
  });
});

test("the server gives nothing that lies beside its folders, and never the key", async () => {
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/modules/../../node_modules/x",
    "/none.js",
  ])
    expect([path, (await fetch(`${host.url}${path}`)).status]).toEqual([path, 404]);
  for (const path of ["/", "/app.js", "/voice-agent-kit/index.js"]) {
    const text = await (await fetch(`${host.url}${path}`)).text();
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toContain(host.sandbox.apiKey);
  }
});
