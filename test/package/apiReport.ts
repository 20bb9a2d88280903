import ts from "typescript";
import { readPublicNames } from "../docs/publicNames.js";

const printer = ts.createPrinter({ removeComments: true });

/**
 * The declarations of everything that hosts can import, and of the package's own types behind it, as one text. The
 * catalogs' keys are left out: a catalog that lacks one does not compile.
 */
export function apiReport(): string {
  const { exported, checker } = readPublicNames();
  const offered = exported.filter(({ entry }) => !entry.includes("/locales/"));
  const behind = new Set<ts.Symbol>();
  for (const { symbol } of offered) collect(symbol, checker, behind);
  const sections = [...new Set(offered.map(({ entry }) => entry))].map((entry) =>
    section(
      entry,
      offered.filter((each) => each.entry === entry).map(({ symbol }) => symbol),
    ),
  );
  const own = new Set(exported.map(({ symbol }) => symbol));
  return [
    ...sections,
    section(
      "behind these",
      [...behind].filter((symbol) => !own.has(symbol)),
    ),
  ].join("\n");
}

const section = (title: string, symbols: ts.Symbol[]) =>
  `# ${title}\n\n${symbols.map(declarationsOf).sort().join("\n\n")}\n`;

/** The types of the package that a symbol's declarations name, and those that these name. */
function collect(symbol: ts.Symbol, checker: ts.TypeChecker, found: Set<ts.Symbol>): void {
  if (found.has(symbol)) return;
  found.add(symbol);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const named = checker.getSymbolAtLocation(node);
      const target = named && isAlias(named) ? checker.getAliasedSymbol(named) : named;
      if (target && isOwnType(target)) collect(target, checker, found);
    }
    node.forEachChild(visit);
  };
  for (const declaration of symbol.declarations ?? []) visit(declaration);
}

const isAlias = ({ flags }: ts.Symbol) => (flags & ts.SymbolFlags.Alias) !== 0;

const isOwnType = ({ flags, declarations }: ts.Symbol) =>
  (flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0 &&
  (declarations ?? []).every((declaration) => {
    const { fileName } = declaration.getSourceFile();
    return (
      fileName.includes("dist/") && !fileName.includes("node_modules") && !fileName.includes("/i18n/en.")
    );
  });

function declarationsOf({ declarations = [] }: ts.Symbol): string {
  return declarations
    .map((declaration) => {
      const text = printer.printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile());
      const plain = text.replaceAll(/^export (declare )?/gm, "");
      return ts.isVariableDeclaration(declaration) ? `const ${plain}` : plain;
    })
    .join("\n");
}
