import { onTestFinished } from "vitest";

/** What a merge of foreign JSON leaves on `Object.prototype`: every object inherits it until the test is over. */
export function plant(name: string, value: unknown): void {
  const added = { value, configurable: true, enumerable: true, writable: true };
  Object.defineProperty(Object.prototype, name, added);
  onTestFinished(() => void Reflect.deleteProperty(Object.prototype, name));
}
