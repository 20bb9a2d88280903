import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** One file of the project: its path from the top with forward slashes, and its text. */
export interface Source {
  path: string;
  text: string;
}

/** What a module imports or re-exports; `typeOnly` when nothing of it is left after compiling. */
export interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Where a gate found something, and what: `path:line what`. */
export type Finding = string;

const notOurs = new Set([".git", "node_modules", "dist", "storybook-static", ".look", ".next", "coverage"]);

/** Whether a file or folder of this name was made or installed, wherever it lies. */
export const isNotOurs = (name: string) => notOurs.has(name) || name.endsWith(".tgz");

/** Every file of the project under `folder`, made and installed ones left out. */
export function readSources(folder = "."): Source[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isNotOurs(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? readSources(path) : [{ path, text: readFileSync(join(path), "utf8") }];
    });
}

/** The scripts among `sources`. */
export function scriptsOf(sources: Source[]): Source[] {
  return sources.filter(({ path }) => /\.tsx?$/.test(path));
}

/** The syntax tree of a script. */
export function parse({ path, text }: Source): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** Every node under `node`, itself first, in the order of the text. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const nodes = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

/** Names a place in a script the way a terminal makes it a link. */
export function findingAt(file: ts.SourceFile, node: ts.Node, what: string): Finding {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${file.fileName}:${line + 1} ${what}`;
}

/** What a script imports, `import()` and `export … from` included. */
export function importsOf(source: Source): Import[] {
  return nodesOf(parse(source)).flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      return [
        {
          specifier: node.moduleSpecifier.text,
          typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
        },
      ];
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      return [{ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }];
    }
    const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const loaded = isCall ? node.arguments[0] : undefined;
    return loaded && ts.isStringLiteral(loaded) ? [{ specifier: loaded.text, typeOnly: false }] : [];
  });
}

/** The path that a relative import of `importer` means, in the words of the sources: `./a.js` is `a.ts` or `a.tsx`. */
export function resolveImport(
  importer: string,
  specifier: string,
  paths: ReadonlySet<string>,
): string | undefined {
  const target = posix.join(posix.dirname(importer), specifier);
  const stem = target.replace(/\.js$/, "");
  return [`${stem}.ts`, `${stem}.tsx`, target].find((path) => paths.has(path));
}
