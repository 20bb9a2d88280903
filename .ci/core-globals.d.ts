/** Not of the language, yet every place that runs core has them: browsers, Node, Deno, Bun and workers. */
declare function structuredClone<T>(value: T): T;

declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
}

interface AbortSignal {
  readonly aborted: boolean;
}
