/**
 * The options' own values, in an object that inherits nothing: an address or a `fetch` that something planted on
 * `Object.prototype` would be handed the key or the payload.
 */
export function ownOptions<T extends object>(options: T): T {
  return Object.assign(Object.create(null) as T, options);
}
