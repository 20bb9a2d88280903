/** Not of the language, yet every place that runs core has it: browsers, Node, Deno, Bun and workers. */
declare function structuredClone<T>(value: T): T;
