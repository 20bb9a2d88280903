import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expected, fill, press, textbox } from "../e2e/fillForm.js";
import { dependenciesOf, nextFolder, startNext } from "./startNext.js";
import { readers, hostForTests } from "./hostForTests.js";

const host = hostForTests(startNext);

describe.each(readers)("a Next.js page in $language", ({ query, labels, locale, timezoneId }) => {
  test("comes from the server, is taken over as it is, and creates an agent through the route", async () => {
    const markup = await (await fetch(`${host.url}/${query}`)).text();
    expect(markup).toContain(labels.agentName);
    const root = markup.slice(markup.indexOf('class="vak-root'), markup.indexOf("</main>"));
    expect(root).toContain(labels.submit);
    expect(root).not.toMatch(/ style=|<style|<script/);
    const { page, troubles } = await host.open(query, { locale, timezoneId, session: "sara" });
    await fill(page, labels, (text) => text);
    await press(page, labels.submit);
    await page.getByText(labels.created).first().waitFor();
    expect(host.sandbox.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([expected]);
    expect(troubles).toEqual([]);
  });

  test("keeps what was typed when the session has ended, and sends it once there is one", async () => {
    const { page } = await host.open(query, { locale, timezoneId });
    await textbox(page, labels.agentName).fill("Front desk");
    await press(page, labels.submit);
    const [refused] = await Promise.all([
      page.waitForResponse(`${host.url}/api/voice-agents`),
      press(page, labels.submit),
    ]);
    expect(refused.status()).toBe(401);
    await page.context().addCookies([{ name: "session", value: "sara", url: host.url }]);
    expect(await textbox(page, labels.agentName).inputValue()).toBe("Front desk");
    await press(page, labels.submit);
    await page.getByText(labels.created).first().waitFor();
    expect(host.sandbox.agents.at(-1)?.body).toMatchObject({ agentName: "Front desk" });
  });
});

test("the route answers as the handler promises: refusals of every kind, and one agent for one key", async () => {
  host.sandbox.requests.length = 0;
  const json = { "content-type": "application/json", cookie: "session=sara" };
  const post = (body: string, headers: Record<string, string>) =>
    fetch(`${host.url}/api/voice-agents`, { method: "POST", headers, body });
  const agent = JSON.stringify({ agentName: "Front desk" });
  expect((await post(agent, { ...json, cookie: "" })).status).toBe(401);
  expect((await post(agent, { ...json, origin: "https://evil.example" })).status).toBe(403);
  expect((await post(agent, { ...json, "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await post(agent, { ...json, "content-type": "text/plain" })).status).toBe(415);
  expect((await post("{", json)).status).toBe(400);
  expect((await post("{}", json)).status).toBe(422);
  expect((await post("x".repeat(2 ** 20 + 1), json)).status).toBe(413);
  expect((await fetch(`${host.url}/api/voice-agents`)).status).toBe(405);
  expect(host.sandbox.requests).toHaveLength(0);
  const keyed = { ...json, "idempotency-key": "k1" };
  const answers = await Promise.all([1, 2, 3].map(() => post(agent, keyed)));
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  expect(host.sandbox.requests).toHaveLength(1);
});

test("nothing that the browser can load holds the key or the server's half", async () => {
  const folder = join(nextFolder, ".next", "static");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.\w+$/.test(path),
  );
  const holding = files.filter((path) => {
    const text = readFileSync(join(folder, path), "utf8");
    return text.includes(host.sandbox.apiKey) || text.includes("/v1/voice-agents");
  });
  expect(files.length).toBeGreaterThan(5);
  expect(holding).toEqual([]);
  expect(await (await fetch(host.url)).text()).not.toContain(host.sandbox.apiKey);
});

test("the host depends on what the package depends on", () => {
  const own = dependenciesOf(nextFolder);
  expect(own).toMatchObject(dependenciesOf("."));
});
