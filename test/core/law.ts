import * as fc from "fast-check";

const seed = Number(process.env["FC_SEED"] ?? 20_260_424);

/** Settings of a law: how often it is tried, and the seed, which the variable `FC_SEED` overrides. */
export function runs(numRuns = 1000): { numRuns: number; seed: number } {
  return { numRuns, seed };
}

/** Text of any code points, half surrogate pairs, marks and digits of four families among them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom(
      "\ud800",
      "\udc00",
      "\0",
      "\u200f",
      "\u202e",
      "٩",
      "۹",
      "９",
      ":",
      " ",
      "م",
      "p",
      "{",
      "}",
      "a",
    ),
  }),
);

/** Any value at all: what a caller without types, a broken store or a hostile server could hand over. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.constantFrom<unknown>(
    Symbol("s"),
    () => "f",
    Number.NaN,
    -0,
    2 ** 53,
    JSON.parse('{"__proto__":{"polluted":true}}'),
    trap({ agentName: "throws" }),
    new Proxy(trap({}), { ownKeys: boom, getOwnPropertyDescriptor: boom }),
  ),
);

/** Every path into a value, the empty one for itself first. */
export function pathsOf(value: unknown): string[][] {
  if (typeof value !== "object" || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, each]) => pathsOf(each).map((path) => [key, ...path]))];
}

/** A copy of `value` with `replacement` at `path`; own keys are defined, so that `__proto__` is a key like any other. */
export function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const old = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  const settled = {
    value: replaceAt(old, rest, replacement),
    enumerable: true,
    configurable: true,
    writable: true,
  };
  return Object.defineProperty(copy, key, settled);
}

/** `sound` with any value at one of its paths. */
export function spoiled(sound: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...pathsOf(sound)), anyValue)
    .map(([path, value]) => replaceAt(sound, path, value));
}

/** The value with everything in it frozen, for showing that a function leaves its argument alone. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

/** Runs `act` while every object inherits an enumerable `key`, and takes the key away again. */
export function whilePolluted<T>(key: string, value: unknown, act: () => T): T {
  Object.defineProperty(Object.prototype, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  try {
    return act();
  } finally {
    Reflect.deleteProperty(Object.prototype, key);
  }
}

/** What `act` throws, or gives when it does not throw. */
export function failureOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (failure) {
    return failure;
  }
}

/** An array in an array in an array …, `depth` times. */
export function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** Milliseconds of the processor that `act` takes: what else a busy machine does meanwhile is not counted. */
export function cpuTime(act: () => unknown): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * How many times longer `act` takes for an input eight times as large as `inputOf(size)`, by the best of three: about 8 where
 * the cost is in proportion, 64 where it is quadratic. What takes under two milliseconds counts as two.
 */
export function growth<T>(inputOf: (size: number) => T, size: number, act: (input: T) => unknown): number {
  const best = (input: T) => {
    const times = Array.from({ length: 3 }, () => cpuTime(() => act(input)));
    return Math.max(Math.min(...times), 2);
  };
  return best(inputOf(8 * size)) / best(inputOf(size));
}

/** The growth that tells a cost in proportion from a quadratic one, with room for a busy machine. */
export const IN_PROPORTION = 40;

/** An object whose every key throws when it is read, and which a failing law can print nevertheless. */
function trap(keys: object): object {
  const traps = Object.keys(keys).map((key) => [key, { enumerable: true, get: boom }] as const);
  return Object.defineProperties(
    Object.defineProperty({}, fc.toStringMethod, { value: () => `trap ${Object.keys(keys).join()}` }),
    Object.fromEntries(traps),
  );
}

function boom(): never {
  throw new Error("do not touch");
}
