import { basename, dirname, join } from "node:path";
import {
  type FunctionDeclaration,
  type InterfaceDeclaration,
  Node,
  Project,
  type SourceFile,
  SyntaxKind,
  type TypeAliasDeclaration,
} from "ts-morph";

const LANGUAGE = join(import.meta.dirname, "../../packages/dsl/src");

/** A type that has a name. */
export type NamedType = InterfaceDeclaration | TypeAliasDeclaration;

/** The language's sources, as they are written: nothing asks the type checker, which takes most of the time. */
export interface Sources {
  readonly files: readonly SourceFile[];
  /** Names that users import. */
  readonly names: ReadonlySet<string>;
}

/** Reads the language. What is typed from AWS's specification is not a part of it. */
export function readSources(): Sources {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  project.addSourceFilesAtPaths([`${LANGUAGE}/**/*.ts`, `!${LANGUAGE}/resources/types/**`]);
  const files = project.getSourceFiles();
  const entries = files.filter((file) => file.getBaseName() === "index.ts");
  const names = entries.flatMap((file) => file.getExportDeclarations().flatMap(namesOf));
  return { files: files.filter((file) => !entries.includes(file)), names: new Set(names) };
}

function namesOf(declaration: ReturnType<SourceFile["getExportDeclarations"]>[number]): readonly string[] {
  return declaration.getNamedExports().map((named) => named.getName());
}

/** Where a file is, from the top of the language: `workloads/service`. */
export function placeOf(file: SourceFile): string {
  return file
    .getFilePath()
    .slice(LANGUAGE.length + 1)
    .replace(/\.ts$/, "");
}

/** The type that a name means in a file: its own, or one that it imports. */
export function typeNamed(name: string, from: SourceFile): NamedType | undefined {
  const own = from.getInterface(name) ?? from.getTypeAlias(name);
  if (own !== undefined) return own;
  for (const declaration of from.getImportDeclarations()) {
    const named = declaration
      .getNamedImports()
      .find((each) => (each.getAliasNode()?.getText() ?? each.getName()) === name);
    const file = named && fileAt(from, declaration.getModuleSpecifierValue());
    if (named !== undefined && file !== undefined)
      return file.getInterface(named.getName()) ?? file.getTypeAlias(named.getName());
  }
  return undefined;
}

function fileAt(from: SourceFile, specifier: string): SourceFile | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return from.getProject().getSourceFile(join(dirname(from.getFilePath()), specifier));
}

/** A function of the language: a noun, or what stands at one, as `queue.existing` does. */
export interface NounFunction {
  readonly name: string;
  /** The declaration with the docstring: the first overload where there are several. */
  readonly declaration: FunctionDeclaration;
  /** What carries the docstring. */
  readonly documented: Node;
}

/** The functions of a file that users call. */
export function functionsOf(file: SourceFile, { names }: Pick<Sources, "names">): readonly NounFunction[] {
  return [...nounsOf(file, names), ...membersOfNouns(file, names)];
}

function nounsOf(file: SourceFile, names: ReadonlySet<string>): readonly NounFunction[] {
  return file.getFunctions().flatMap((implementation) => {
    const name = implementation.getName();
    if (name === undefined || !names.has(name) || !implementation.hasExportKeyword()) return [];
    const declaration = shown(implementation);
    return [{ name, declaration, documented: declaration }, ...functionsAt(name, file)];
  });
}

/** `targetGroup.existing` of a noun that has nothing else: functions of an object. */
function membersOfNouns(file: SourceFile, names: ReadonlySet<string>): readonly NounFunction[] {
  const nouns = file.getVariableDeclarations().filter((variable) => names.has(variable.getName()));
  return nouns.flatMap((noun) =>
    noun.getDescendantsOfKind(SyntaxKind.ShorthandPropertyAssignment).flatMap((documented) => {
      const implementation = file.getFunction(documented.getName());
      const name = `${noun.getName()}.${documented.getName()}`;
      return implementation === undefined ? [] : [{ name, declaration: shown(implementation), documented }];
    }),
  );
}

function functionsAt(noun: string, file: SourceFile): readonly NounFunction[] {
  return file.getStatements().flatMap((statement) => {
    const assignment = statement
      .asKind(SyntaxKind.ExpressionStatement)
      ?.getExpressionIfKind(SyntaxKind.BinaryExpression);
    const name = assignment?.getLeft().getText();
    const implementation = assignment && file.getFunction(assignment.getRight().getText());
    if (name === undefined || !name.startsWith(`${noun}.`) || implementation === undefined) return [];
    return [{ name, declaration: shown(implementation), documented: statement }];
  });
}

function shown(implementation: FunctionDeclaration): FunctionDeclaration {
  return implementation.getOverloads()[0] ?? implementation;
}

/** Whether a type is of values that functions make: it has a `kind`, or what it extends has. */
export function isMade(type: NamedType): boolean {
  if (!Node.isInterfaceDeclaration(type)) return false;
  return (
    type.getProperty("kind") !== undefined || type.getExtends().some((parent) => isParentMade(parent.getText(), type))
  );
}

function isParentMade(parent: string, type: NamedType): boolean {
  const named = typeNamed(parent.replace(/<[^]*$/, ""), type.getSourceFile());
  return named !== undefined && isMade(named);
}

const PART = /-(data|parts|overrides)$/;

const pages = new WeakMap<SourceFile, string>();

/** The page of a file, from the top of the reference: parts of a noun are on the noun's. */
export function pageOf(file: SourceFile): string {
  const page = pages.get(file) ?? findPage(file);
  pages.set(file, page);
  return page;
}

function findPage(file: SourceFile): string {
  const own = basename(placeOf(file));
  const whole = own.replace(PART, "");
  const candidates = [whole.replace(/^existing-/, ""), whole];
  const found = candidates.find((name) => file.getDirectory().getSourceFile(`${name}.ts`) !== undefined);
  return `${found ?? own}.md`;
}
