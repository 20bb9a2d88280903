import { expect, test } from "vitest";
import { apiReport } from "./apiReport.js";

test("the public declarations are those that are written down; `npm run api` writes them anew", async () => {
  await expect(apiReport()).toMatchFileSnapshot("api.txt");
});

test("the report holds what an accidental change would change", () => {
  const report = apiReport();
  for (const fact of ["# voice-agent-kit/server", "maxBodyBytes?: number", "interface FormSettings"])
    expect(report).toContain(fact);
});
