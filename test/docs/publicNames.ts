import { resolve } from "node:path";
import ts from "typescript";

/** The entries that have declarations, by the path of these in the build. */
const ENTRIES: Readonly<Record<string, string>> = {
  "voice-agent-kit": "dist/index.d.ts",
  "voice-agent-kit/core": "dist/core/index.d.ts",
  "voice-agent-kit/server": "dist/server/index.d.ts",
  "voice-agent-kit/locales/en": "dist/i18n/en.d.ts",
  "voice-agent-kit/locales/ar": "dist/i18n/ar.d.ts",
};

/** Something that an entry offers: its name, and what it is once re-exports are followed. */
export interface Exported {
  entry: string;
  name: string;
  symbol: ts.Symbol;
  isValue: boolean;
}

/** What the built package offers to hosts, and the checker that knows more about it. */
export function readPublicNames(): { exported: Exported[]; checker: ts.TypeChecker } {
  const program = ts.createProgram(Object.values(ENTRIES), {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    exactOptionalPropertyTypes: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const exported = Object.entries(ENTRIES).flatMap(([entry, path]) => {
    const file = program.getSourceFile(resolve(path)) ?? program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (!module) throw new Error(`${path} is missing: run \`npm run build\` first.`);
    return checker.getExportsOfModule(module).map((alias) => {
      const isAlias = (alias.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(alias) : alias;
      return { entry, name: alias.name, symbol, isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0 };
    });
  });
  return { exported, checker };
}
