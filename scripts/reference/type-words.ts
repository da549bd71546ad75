import { type EntityName, type IndexedAccessTypeNode, Node, type TypeNode, type TypeReferenceNode } from "ts-morph";
import { membersOf } from "./members.ts";
import { isMade, type NamedType, typeNamed } from "./sources.ts";

/** Where the section of a type is, as a link; none where the reference has none. */
export type LinkOf = (type: NamedType) => string | undefined;

/** A type in the words of a table: `number or text`, `array of references`. */
export function typeWords(type: TypeNode, linkOf: LinkOf): string {
  return [...new Set(alternatives(type, linkOf))].join(" or ");
}

function alternatives(type: TypeNode, linkOf: LinkOf): readonly string[] {
  if (Node.isUnionTypeNode(type)) return type.getTypeNodes().flatMap((each) => alternatives(each, linkOf));
  if (Node.isParenthesizedTypeNode(type)) return alternatives(type.getTypeNode(), linkOf);
  if (type.getText().startsWith("keyof ")) return ["`string`"];
  if (Node.isTypeOperatorTypeNode(type)) return alternatives(type.getTypeNode(), linkOf);
  if (Node.isConditionalTypeNode(type)) return ofEither(type.getTrueType(), type.getFalseType(), linkOf);
  if (Node.isTypeReference(type)) return ofReference(type, linkOf);
  if (Node.isIndexedAccessTypeNode(type)) return ofMember(type, linkOf);
  if (Node.isIntersectionTypeNode(type)) return ofAll(type.getTypeNodes(), linkOf);
  const words = ofParts(type, linkOf) ?? ofWord(type.getText());
  return words === undefined ? [] : [words];
}

/** What is all of these at once; marks for errors are not said. */
function ofAll(types: readonly TypeNode[], linkOf: LinkOf): readonly string[] {
  const words = types.filter((each) => !/\[no\]|^(symbol|unknown|\{\})$/.test(each.getText()));
  return words.length < types.length && words.length === 0
    ? []
    : [words.map((each) => typeWords(each, linkOf)).join(" and ")];
}

/** The words in which a list or a map has a type: several are held together. */
function within(type: TypeNode, linkOf: LinkOf): string {
  const words = typeWords(type, linkOf);
  return words.includes(" or ") ? `(${words})` : words;
}

/** What holds other types. */
function ofParts(type: TypeNode, linkOf: LinkOf): string | undefined {
  if (Node.isArrayTypeNode(type)) return `array of ${within(type.getElementTypeNode(), linkOf)}`;
  if (Node.isMappedTypeNode(type)) return `map of ${within(type.getTypeNodeOrThrow(), linkOf)}`;
  if (!Node.isTypeLiteral(type)) return undefined;
  const [index] = type.getIndexSignatures();
  return index === undefined ? code(type.getText()) : `map of ${within(index.getReturnTypeNodeOrThrow(), linkOf)}`;
}

function ofWord(text: string): string | undefined {
  return text === "undefined" || text === "never" ? undefined : code(text);
}

/** What a property of another type takes: `ContainerProps["image"]`. */
function ofMember(type: IndexedAccessTypeNode, linkOf: LinkOf): readonly string[] {
  const [, from = "", key = ""] = /^(\w+)(?:<.*>)?\["?(\w+)"?\]/.exec(type.getText()) ?? [];
  const place = BY_PLACE.get(from === "Memory" ? "memory" : key);
  if (place !== undefined) return [place];
  const named = typeNamed(from, type.getSourceFile());
  const member = named && membersOf(named).find((each) => each.getName() === key);
  const node = Node.isPropertySignature(member) ? member.getTypeNode() : undefined;
  return node === undefined ? ["what AWS has there"] : alternatives(node, linkOf);
}

/** What depends on where a task runs is told where that is. */
const BY_PLACE: ReadonlyMap<string, string> = new Map([
  ["cpu", '`number` or `"… vCPU"`'],
  ["memory", '`number` or `"… GB"`'],
  ["hostPort", "`number`"],
  ["only", "[what it has where it runs](where.md)"],
  ["sidecar", "[what it has where it runs](where.md)"],
  ["volume", "[volume](volume.md)"],
]);

/** What is said in words of its own, however it is made. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["CpuUnits", '`number` or `"… vCPU"`'],
  ["FargateCpu", '`number` or `"… vCPU"`'],
  ["MemoryBeside", '`number` or `"… GB"`'],
  ["OnlyThere", "[what it has where it runs](where.md)"],
  ["Override", "what AWS has there, in its shape"],
  ["Reference", "[reference](reference.md)"],
  ["Suppression", "`{ code, reason }`"],
]);

function ofReference(type: TypeReferenceNode, linkOf: LinkOf): readonly string[] {
  const [first, second] = type.getTypeArguments();
  const name = nameOf(type.getTypeName());
  if (name === "NoInfer" || name === "Readonly" || name === "Partial") return first ? alternatives(first, linkOf) : [];
  if (name === "Record" && second !== undefined) return [`map of ${within(second, linkOf)}`];
  if (name === "Array" && first !== undefined) return [`array of ${within(first, linkOf)}`];
  const words = WORDS.get(name);
  if (words !== undefined) return [words];
  const limit = limitOf(name, type);
  if (limit !== undefined) return alternatives(limit, linkOf);
  const named = typeNamed(name, type.getSourceFile());
  return named === undefined ? [code(name)] : ofNamed(named, linkOf);
}

function ofNamed(named: NamedType, linkOf: LinkOf): readonly string[] {
  const link = linkOf(named);
  if (link !== undefined) return [link];
  if (Node.isInterfaceDeclaration(named)) return isMade(named) ? [code(named.getName())] : ["object"];
  // What is made of itself ends at its name.
  const inside: LinkOf = (type) => (type === named ? code(named.getName()) : linkOf(type));
  return alternatives(named.getTypeNodeOrThrow(), inside);
}

/** What a parameter of a type is at least, which is what users write. */
function limitOf(name: string, at: Node): TypeNode | undefined {
  for (const around of at.getAncestors()) {
    if (!Node.isTypeParametered(around)) continue;
    const parameter = around.getTypeParameter(name);
    if (parameter !== undefined) return parameter.getConstraint() ?? parameter.getDefault();
  }
  return undefined;
}

/** In a choice between types, the one that is there only for its words in an error is not said. */
function ofEither(left: TypeNode, right: TypeNode, linkOf: LinkOf): readonly string[] {
  return [left, right].filter((each) => !isError(each)).flatMap((each) => alternatives(each, linkOf));
}

function isError(type: TypeNode): boolean {
  const text = type.getText();
  if (/^(never|unknown)$/.test(text) || /NoContainerOfThatName/.test(text)) return true;
  const named = Node.isTypeReference(type) ? typeNamed(text, type.getSourceFile()) : undefined;
  return Node.isInterfaceDeclaration(named) && named.getProperties().some((property) => property.getName() === "[no]");
}

function nameOf(name: EntityName): string {
  return name.getText();
}

function code(text: string): string {
  const line = text.replaceAll(/\breadonly /g, "").replaceAll(/\s+/g, " ");
  return line.includes("`") ? `\`\` ${line} \`\`` : `\`${line}\``;
}
