import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafeAddress } from "../../src/core/safeAddress.js";
import { languageOf, readVoice, speaks, VOICE_ID } from "../../src/core/voice.js";
import { anyText, anyValue, runs } from "./law.js";

describe("a voice of the host's", () => {
  test("any value at all is a voice of texts, or none", () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, fc.record({ id: anyText, name: anyValue, tags: anyValue })), (given) => {
        const voice = readVoice(given);
        if (!voice) return;
        const { tags, ...texts } = voice;
        expect(voice.id).not.toBe("");
        expect(Object.values(texts).every((text) => typeof text === "string")).toBe(true);
        expect(tags?.every((tag) => typeof tag === "string")).toBe(true);
      }),
      runs(500),
    );
  });

  test.each([
    [{ id: "1" }, "1"],
    [{ id: "1", name: " \u200f " }, "1"],
    [{ id: "1", name: 7 }, "1"],
    [{ id: "1", name: "نورة" }, "نورة"],
    [{ id: "1", name: "n".repeat(201) }, `${"n".repeat(200)}…`],
    [{ id: "1", name: `${"n".repeat(199)}😀` }, `${"n".repeat(199)}…`],
  ])("is always named", (given, name) => {
    expect(readVoice(given)?.name).toBe(name);
  });

  test("is read once, so that the same object gives the same voice", () => {
    const given = { id: "1", name: "Noura" };
    expect(readVoice(given)).toBe(readVoice(given));
  });
});

describe("languages", () => {
  test.each([
    ["ar", "ar"],
    ["AR", "ar"],
    ["ar_SA", "ar"],
    [" ar-EG ", "ar"],
    ["Arabic", "ar"],
    ["العربية", "ar"],
    ["English", "en"],
    ["fr-CA", "fr"],
    ["constructor", "constructor"],
    ["", ""],
  ])("%j is %j", (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  test.each([
    ["ar-SA", "ar", true],
    ["en", "ar", false],
    ["multi", "ar", true],
    ["mul", "en", true],
  ])("whether a voice of %s serves an agent of %s: %s", (voice, agent, serves) => {
    expect(speaks(voice, agent)).toBe(serves);
  });
});

test.each([
  ["1f3396aa-24e3-4523-b4ef-7dd4adb8fab9", true],
  ["1F3396AA-24E3-4523-B4EF-7DD4ADB8FAB9", true],
  ["1f3396aa24e34523b4ef7dd4adb8fab9", false],
  ["{1f3396aa-24e3-4523-b4ef-7dd4adb8fab9}", false],
  ["1f3396aa-24e3-4523-b4ef-7dd4adb8fab9\n", false],
  ["", false],
])("whether %j is a voice's id: %s", (id, is) => {
  expect(VOICE_ID.test(id)).toBe(is);
});

describe("T12 addresses of samples and pictures", () => {
  test.each([
    "https://cdn.example/a.wav?x=1#t=2",
    "HTTPS://CDN.EXAMPLE/A.WAV",
    "http://cdn.example:8080/a.wav",
    "//cdn.example/a.wav",
    "/a.wav",
    "a.wav",
    "../samples/صوت.wav",
    "?sample=1",
    "blob:https://host.example/0f0f",
    " https://cdn.example/a.wav\n",
  ])("%j may be fetched", (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "\u0000javascript:alert(1)",
    "data:audio/wav;base64,AAAA",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "filesystem:https://host.example/a",
    "ftp://example.invalid/a.wav",
    "about:blank",
    "https://user:password@cdn.example/a.wav",
    "https://user@cdn.example/a.wav",
    "//:password@cdn.example/a.wav",
    "http://",
    "https://[",
    "",
    "   ",
  ])("%j is refused", (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });

  test("what is no text is refused", () => {
    fc.assert(
      fc.property(
        anyValue.filter((value) => typeof value !== "string"),
        (value) => !isSafeAddress(value),
      ),
      runs(300),
    );
  });
});
