/** A copy that shares nothing; by way of JSON where the engine lacks `structuredClone`, as Jest's jsdom does. */
export function copyOf<T>(value: T): T {
  if (typeof structuredClone === "function") return structuredClone(value);
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);
}
