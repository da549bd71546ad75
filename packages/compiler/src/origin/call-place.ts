import {
  type CallExpression,
  type KindToNodeMappings,
  Node,
  type ObjectLiteralExpression,
  type SourceFile,
  SyntaxKind,
  type VariableDeclaration,
  VariableDeclarationKind,
} from "ts-morph";
import type { Path } from "@ecs-dsl/validators";

/** The call that stands at an offset of a file: the innermost one whose callee, not argument, is there. */
export function callAt(file: SourceFile, offset: number): CallExpression | undefined {
  let node: Node | undefined = file.getDescendantAtPos(offset);
  for (let below = node; node !== undefined; below = node, node = node.getParent()) {
    if (Node.isCallExpression(node) && !isArgument(node, below)) return node;
  }
  return undefined;
}

function isArgument(call: CallExpression, node: Node | undefined): boolean {
  return node !== undefined && call.getArguments().some((argument) => argument === node);
}

/** What a path inside a call leads to. */
export interface Found {
  /** The property or element, or the nearest one around what is not there. */
  readonly node: Node;
  /** True when `node` is what the whole path names. */
  readonly isExact: boolean;
}

/**
 * Follows a path into the last argument of a call that has its first step, through names, spreads and nested calls of the
 * same file.
 */
export function placeInCall(call: CallExpression, path: Path): Found {
  const [first, ...rest] = path;
  if (first === undefined) return { node: call, isExact: true };
  for (const argument of call.getArguments().toReversed()) {
    const value = valueOf(argument);
    const member = value === undefined ? undefined : memberOf(value, first);
    if (member !== undefined) return placeBelow(member, rest);
  }
  const [name] = call.getArguments();
  return first === "name" && name !== undefined && name !== optionsOf(call)
    ? { node: name, isExact: rest.length === 0 }
    : { node: call, isExact: false };
}

/** The last argument, seen through names: where a DSL function takes its properties. */
export function optionsOf(call: CallExpression): Node | undefined {
  const argument = call.getArguments().at(-1);
  return argument === undefined ? undefined : valueOf(argument);
}

function placeBelow(node: Node, path: Path): Found {
  const [first, ...rest] = path;
  if (first === undefined) return { node, isExact: true };
  const value = valueOf(node);
  const member = value === undefined ? undefined : memberOf(value, first);
  return member === undefined ? { node, isExact: false } : placeBelow(member, rest);
}

/** The expression that a property, element or name stands for. */
export function valueOf(node: Node): Node | undefined {
  if (Node.isPropertyAssignment(node)) return through(node.getInitializer());
  if (Node.isShorthandPropertyAssignment(node)) return declared(node.getNameNode());
  return through(node);
}

function through(node: Node | undefined): Node | undefined {
  if (Node.isParenthesizedExpression(node) || Node.isAsExpression(node) || Node.isSatisfiesExpression(node)) {
    return through(node.getExpression());
  }
  return Node.isIdentifier(node) ? declared(node) : node;
}

/** The value of a constant whose name the same file declares once; another name may mean one thing here, another there. */
function declared(name: Node): Node | undefined {
  const [declaration, ...others] = declarationsIn(name.getSourceFile()).get(name.getText()) ?? [];
  return isConstant(declaration) && others.length === 0 ? through(declaration.getInitializer()) : name;
}

function isConstant(declaration: Node | undefined): declaration is VariableDeclaration {
  return (
    Node.isVariableDeclaration(declaration) &&
    declaration.getVariableStatement()?.getDeclarationKind() === VariableDeclarationKind.Const
  );
}

/** What gives a name a meaning. */
const DECLARATIONS = [
  SyntaxKind.VariableDeclaration,
  SyntaxKind.BindingElement,
  SyntaxKind.Parameter,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.ImportSpecifier,
] as const;

const declarationsByFile = new WeakMap<SourceFile, ReadonlyMap<string, readonly Node[]>>();

function declarationsIn(file: SourceFile): ReadonlyMap<string, readonly Node[]> {
  const known = declarationsByFile.get(file);
  if (known !== undefined) return known;
  const byName = new Map<string, Node[]>();
  for (const declaration of DECLARATIONS.flatMap((kind): readonly Declaration[] => file.getDescendantsOfKind(kind))) {
    const name = declaredName(declaration);
    byName.set(name, [...(byName.get(name) ?? []), declaration]);
  }
  declarationsByFile.set(file, byName);
  return byName;
}

type Declaration = KindToNodeMappings[(typeof DECLARATIONS)[number]];

function declaredName(declaration: Declaration): string {
  const alias = Node.isImportSpecifier(declaration) ? declaration.getAliasNode() : undefined;
  return (alias ?? declaration.getNameNode())?.getText() ?? "";
}

function memberOf(value: Node, step: string | number): Node | undefined {
  if (Node.isCallExpression(value)) {
    const options = optionsOf(value);
    return options === undefined ? undefined : memberOf(options, step);
  }
  if (typeof step === "number") return elementOf(value, step);
  return Node.isObjectLiteralExpression(value) ? propertyOf(value, step) : undefined;
}

function elementOf(value: Node, index: number): Node | undefined {
  if (!Node.isArrayLiteralExpression(value)) return undefined;
  const elements = value.getElements();
  return elements.slice(0, index + 1).some(Node.isSpreadElement) ? undefined : elements[index];
}

/** The last property of that name, which is the one that counts; else what a spread brings. */
function propertyOf(object: ObjectLiteralExpression, name: string): Node | undefined {
  for (const property of object.getProperties().toReversed()) {
    if (Node.isSpreadAssignment(property)) {
      const spread = valueOf(property.getExpression());
      const found = spread === undefined ? undefined : memberOf(spread, name);
      if (found !== undefined) return found;
    } else if (nameOf(property.getNameNode()) === name) return property;
  }
  return undefined;
}

function nameOf(name: Node): string | undefined {
  if (Node.isIdentifier(name)) return name.getText();
  return Node.isStringLiteral(name) || Node.isNumericLiteral(name) ? String(name.getLiteralValue()) : undefined;
}
