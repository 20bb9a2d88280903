import { relative } from "node:path";
import ts from "typescript";
import { exportsOf } from "../../.ci/reference/describeExports.js";
import type { Finding } from "./sources.js";

/** What hosts write or read by name; a catalog's messages say themselves what they are. */
const TOLD =
  /(?:Props|Options|State|Handle|Connection|Context|Choice|Storage|Template|Step|Preset|Detail|Notice|Appearance)$/;

/** The properties of every type that `program`'s entries export for hosts to fill in or to read. */
export function publicProps(program: ts.Program, entries: readonly string[]): Map<ts.Symbol, string> {
  const checker = program.getTypeChecker();
  const props = new Map<ts.Symbol, string>();
  for (const entry of entries) {
    for (const { name, symbol } of exportsOf(program, entry)) {
      if (!TOLD.test(name)) continue;
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      // The members of a union say by their names what they are.
      if (type.isUnion()) continue;
      for (const prop of type.getProperties()) {
        const own = prop.declarations?.some((node) => !node.getSourceFile().isDeclarationFile);
        if (own) props.set(prop, `${name}.${prop.name}`);
      }
    }
  }
  return props;
}

const hasDefault = (prop: ts.Symbol) => prop.getJsDocTags().some(({ name }) => name === "default");

function isBoolean(prop: ts.Symbol, checker: ts.TypeChecker): boolean {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(prop));
  return (
    (type.flags & ts.TypeFlags.Boolean) !== 0 || (type.isUnion() && checker.typeToString(type) === "boolean")
  );
}

function nodesIn(program: ts.Program): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return nodes;
}

/** The declarations of properties that something stands in for where they are left out: `{ rows = 3 }`, `props.rows ?? 3`. */
function declarationsWithDefault(program: ts.Program): Set<ts.Node> {
  const checker = program.getTypeChecker();
  const found = new Set<ts.Node>();
  const add = (prop: ts.Symbol | undefined) => prop?.declarations?.forEach((node) => found.add(node));
  for (const node of nodesIn(program)) {
    if (ts.isBindingElement(node) && node.initializer && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) add(checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    const isFallback =
      ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
    if (isFallback && ts.isPropertyAccessExpression(node.left) && ts.isLiteralExpression(node.right))
      add(checker.getSymbolAtLocation(node.left.name));
  }
  return found;
}

/** Public properties without a sentence, and those with a default that is not told. */
export function untoldProps(program: ts.Program, entries: readonly string[]): Finding[] {
  const checker = program.getTypeChecker();
  const defaulted = declarationsWithDefault(program);
  return [...publicProps(program, entries)].flatMap(([prop, name]) => {
    const node = prop.declarations?.[0];
    if (!node) return [];
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
    const place = `${relative(".", file.fileName)}:${line} ${name}`;
    const isOptional = (prop.flags & ts.SymbolFlags.Optional) !== 0;
    const falls =
      isOptional && (prop.declarations?.some((each) => defaulted.has(each)) || isBoolean(prop, checker));
    return [
      ...(ts.displayPartsToString(prop.getDocumentationComment(checker)) === ""
        ? [`${place} says nothing`]
        : []),
      ...(falls && !hasDefault(prop) ? [`${place} does not tell its default`] : []),
    ];
  });
}
