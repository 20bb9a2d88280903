import { expect, test } from "vitest";
import { indexAhead, indexOf } from "../../src/hooks/voiceIndexes.js";

/** Voices that count how often their ids are read. */
function countedVoices(count: number) {
  let read = 0;
  const voices = Array.from({ length: count }, (_, place) => ({
    get id() {
      read += 1;
      return `voice-${place}`;
    },
    name: `Voice ${place}`,
  }));
  return { voices, read: () => read };
}

test("a list that was indexed ahead is not read again when it is opened", async () => {
  const { voices, read } = countedVoices(3000);
  indexAhead(voices);
  expect(read()).toBe(0);
  await expect.poll(read).toBe(3000);
  expect(indexOf(voices).voices).toHaveLength(3000);
  indexAhead(voices);
  await new Promise((done) => setTimeout(done, 20));
  expect(read()).toBe(3000);
});

test("a list that is opened before its index is ready keeps the index it was opened with", async () => {
  const { voices, read } = countedVoices(3000);
  indexAhead(voices);
  const index = indexOf(voices);
  await expect.poll(read).toBe(6000);
  expect(indexOf(voices)).toBe(index);
});
