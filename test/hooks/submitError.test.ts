import { describe, expect, test } from "vitest";
import { SubmitError } from "../../src/hooks/submitError.js";

describe("SubmitError", () => {
  test("is an Error with a name, fields and a code", () => {
    const error = new SubmitError({ message: "No.", fieldErrors: { a: "b" }, code: "c" });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "SubmitError", message: "No.", fieldErrors: { a: "b" }, code: "c" });
  });

  test.each([null, undefined, { message: null, fieldErrors: null, code: null }])(
    "of %j says nothing",
    (detail) => {
      const error = new SubmitError(detail as never);
      expect(error).toMatchObject({ message: "", fieldErrors: {} });
      expect(error.code ?? undefined).toBeUndefined();
    },
  );

  test("can be made of a sentence, and of a sentence with more", () => {
    expect(new SubmitError("No.")).toMatchObject({ message: "No.", fieldErrors: {} });
    expect(new SubmitError("No.", { fieldErrors: { a: "b" } })).toMatchObject({
      message: "No.",
      fieldErrors: { a: "b" },
    });
  });
});
