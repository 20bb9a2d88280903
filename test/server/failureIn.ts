import { expect } from "vitest";
import type { HandlerFailureBody } from "../../src/server/index.js";
import type { Reply } from "./send.js";

/** The body of a refusal, once everything that all of them share has been checked. */
export function failureIn(reply: Reply): HandlerFailureBody {
  const body = JSON.parse(reply.text) as HandlerFailureBody;
  expect(body).toMatchObject({
    code: expect.any(String) as string,
    message: expect.stringMatching(/^[A-Z][^\n]*\.$/) as string,
    fieldErrors: {},
  });
  expect(reply.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  return body;
}
