import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";
import { recordFault } from "./console.js";
import { recordTokens } from "./watchTokens.js";

configure({ reactStrictMode: true });

window.addEventListener("error", (event) => recordFault(`window error: ${event.message}`));
window.addEventListener("unhandledrejection", (event) =>
  recordFault(`unhandled rejection: ${String(event.reason)}`),
);

// Registered after the check of console.ts, so it runs before it: what unmounting says counts too.
afterEach(async () => {
  recordTokens("at the end");
  cleanup();
  await new Promise((done) => setTimeout(done, 0));
  recordTokens("after unmounting");
});
