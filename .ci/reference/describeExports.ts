import { resolve } from "node:path";
import ts from "typescript";

/** A property of a type, or of what a class makes. */
export interface DescribedMember {
  name: string;
  type: string;
  meaning: string;
  /** What stands in for it where it is left out. */
  default?: string;
}

/** One name that an entry exports, as its declaration and its JSDoc tell it. */
export interface Described {
  name: string;
  kind: "function" | "class" | "constant" | "type";
  /** How it is called or what it is, in TypeScript. */
  signature: string;
  meaning: string;
  /** What it throws and when; left out where it throws nothing by itself. */
  throws?: string;
  members: DescribedMember[];
}

/** More members than these are a map of names rather than something to fill in. */
const MOST_MEMBERS = 60;

/** A program of `entries`, as the project's own configuration has it. */
export function programOf(entries: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  return ts.createProgram(entries, { ...options, noEmit: true });
}

/** The names that a module of `program` exports, each once re-exports are followed. */
export function exportsOf(program: ts.Program, entry: string): { name: string; symbol: ts.Symbol }[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry) ?? program.getSourceFile(resolve(entry));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} exports nothing`);
  return checker.getExportsOfModule(module).map((exported) => {
    const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
    return { name: exported.name, symbol: isAlias ? checker.getAliasedSymbol(exported) : exported };
  });
}

/** Everything that `entry` exports, in the order of the alphabet. */
export function describeExports(program: ts.Program, entry: string): Described[] {
  const checker = program.getTypeChecker();
  return exportsOf(program, entry)
    .map(({ name, symbol }) => describe(name, symbol, checker))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function describe(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): Described {
  const declaration = symbol.declarations?.[0];
  if (!declaration) throw new Error(`${name} is declared nowhere`);
  const kind = kindOf(symbol, checker);
  const throws = tagOf(symbol, "throws");
  return {
    name,
    kind,
    signature: signatureOf(name, kind, symbol, declaration, checker),
    meaning: meaningOf(symbol, checker),
    ...(throws === undefined ? {} : { throws }),
    members: isFilledIn(declaration) ? membersOf(symbol, checker) : [],
  };
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): Described["kind"] {
  if (symbol.flags & ts.SymbolFlags.Class) return "class";
  if (!(symbol.flags & ts.SymbolFlags.Value)) return "type";
  return checker.getTypeOfSymbol(symbol).getCallSignatures().length > 0 ? "function" : "constant";
}

function signatureOf(
  name: string,
  kind: Described["kind"],
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): string {
  if (kind === "type") return typeText(name, symbol, declaration, checker);
  const type = checker.getTypeOfSymbol(symbol);
  const flags = ts.TypeFormatFlags.NoTruncation;
  if (kind === "constant") return `const ${name}: ${checker.typeToString(type, declaration, flags)}`;
  const signatures = kind === "class" ? type.getConstructSignatures() : type.getCallSignatures();
  return signatures
    .map((signature) => {
      const parameters = signature.parameters.map((parameter) => parameterText(parameter, checker));
      if (kind === "class") return `new ${name}(${parameters.join(", ")})`;
      const generics = genericsOf(signature.getDeclaration().typeParameters);
      return `${name}${generics}(${parameters.join(", ")}): ${returnText(signature, checker)}`;
    })
    .join("\n");
}

function genericsOf(parameters: readonly ts.TypeParameterDeclaration[] = []): string {
  return parameters.length > 0 ? `<${parameters.map((each) => each.getText()).join(", ")}>` : "";
}

/** As it is written, since a name such as `Minute` says more than the type behind it. */
function parameterText(parameter: ts.Symbol, checker: ts.TypeChecker): string {
  const node = parameter.valueDeclaration;
  if (!node || !ts.isParameter(node)) return parameter.name;
  const type = node.type ? node.type.getText() : checker.typeToString(checker.getTypeAtLocation(node));
  const name = ts.isIdentifier(node.name) ? node.name.text : "options";
  const optional = (node.questionToken ?? node.initializer) ? "?" : "";
  return `${node.dotDotDotToken ? "..." : ""}${name}${optional}: ${oneLine(type)}`;
}

function returnText(signature: ts.Signature, checker: ts.TypeChecker): string {
  const written = signature.getDeclaration().type;
  const flags = ts.TypeFormatFlags.NoTruncation;
  return oneLine(
    written ? written.getText() : checker.typeToString(signature.getReturnType(), undefined, flags),
  );
}

function typeText(
  name: string,
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  checker: ts.TypeChecker,
): string {
  if (ts.isTypeAliasDeclaration(declaration)) {
    const generics = genericsOf(declaration.typeParameters);
    const words = wordsOf(checker.getDeclaredTypeOfSymbol(symbol), checker);
    return `type ${name}${generics} = ${words ?? withoutComments(declaration.type)}`;
  }
  const bases = ts.isInterfaceDeclaration(declaration) ? (declaration.heritageClauses ?? []) : [];
  return [`interface ${name}`, ...bases.map((base) => base.getText())].join(" ");
}

/** Whether it is written down property by property, rather than made of another type. */
const isFilledIn = (declaration: ts.Declaration) =>
  ts.isInterfaceDeclaration(declaration) ||
  ts.isClassDeclaration(declaration) ||
  (ts.isTypeAliasDeclaration(declaration) && ts.isTypeLiteralNode(declaration.type));

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): DescribedMember[] {
  const own = checker
    .getDeclaredTypeOfSymbol(symbol)
    .getProperties()
    .filter((member) => member.declarations?.some(isOwn));
  if (own.length > MOST_MEMBERS) return [];
  return own.map((member) => {
    const otherwise = tagOf(member, "default");
    return {
      name: `${member.name}${member.flags & ts.SymbolFlags.Optional ? "?" : ""}`,
      type: memberType(member, checker),
      meaning: meaningOf(member, checker),
      ...(otherwise === undefined ? {} : { default: otherwise }),
    };
  });
}

function memberType(member: ts.Symbol, checker: ts.TypeChecker): string {
  const node = member.valueDeclaration;
  const written =
    node && (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) ? node.type : undefined;
  const words = wordsOf(checker.getNonNullableType(checker.getTypeOfSymbol(member)), checker);
  if (words && /typeof|keyof/.test(written?.getText() ?? "")) return words;
  if (written)
    return withoutComments(written)
      .replace(/^\| /, "")
      .replace(/ \| undefined$/, "");
  const type = checker.getTypeOfSymbol(member);
  const [signature] = type.getCallSignatures();
  if (!signature) return checker.typeToString(type);
  const parameters = signature.parameters.map((parameter) => parameterText(parameter, checker));
  return `(${parameters.join(", ")}) => ${returnText(signature, checker)}`;
}

/** The words that a type is a choice of, however it is written. */
function wordsOf(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  if (!type.isUnion() || !type.types.every((each) => each.isStringLiteral())) return undefined;
  return type.types.map((each) => checker.typeToString(each)).join(" | ");
}

/** Neither a platform's own property nor one that says again what the platform's says, such as the `name` of an error. */
const isOwn = (node: ts.Declaration) =>
  !node.getSourceFile().isDeclarationFile &&
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Override) === 0;

const printer = ts.createPrinter({ removeComments: true });

const withoutComments = (node: ts.Node) =>
  oneLine(printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()));

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

const meaningOf = (symbol: ts.Symbol, checker: ts.TypeChecker) =>
  oneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker)));

function tagOf(symbol: ts.Symbol, name: string): string | undefined {
  const tag = symbol.getJsDocTags().find((each) => each.name === name);
  return tag && oneLine(ts.displayPartsToString(tag.text));
}
