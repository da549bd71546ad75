import { type InterfaceDeclaration, type MethodSignature, Node, type PropertySignature } from "ts-morph";
import { isMade, type NamedType, typeNamed } from "./sources.ts";

/** What a user writes in a noun's settings, or asks of its value. */
export type Member = PropertySignature | MethodSignature;

/** The members of a type that has some, with those that it has from others; own ones first, each name once. */
export function membersOf(type: NamedType): readonly Member[] {
  const found = new Map<string, Member>();
  for (const member of allMembers(type)) if (!found.has(member.getName())) found.set(member.getName(), member);
  return [...found.values()];
}

function allMembers(type: NamedType): readonly Member[] {
  if (!Node.isInterfaceDeclaration(type)) return [];
  return [...ownMembers(type), ...type.getExtends().flatMap((parent) => fromParent(parent.getText(), type))];
}

function ownMembers(type: InterfaceDeclaration): readonly Member[] {
  const properties = type.getProperties().filter((property) => isWritten(property, isMade(type)));
  return [...properties, ...type.getMethods()];
}

/** Of a value that a function made, users read what goes elsewhere: `net.vpcId`. Marks for errors are nobody's. */
function isWritten(property: PropertySignature, made: boolean): boolean {
  const type = property.getTypeNode()?.getText() ?? "";
  return made ? type.includes("Reference<") : !["never", "{}"].includes(type) && !property.getName().startsWith("[");
}

/** `Partial<Pick<HealthCheck, "interval">>` has what is picked, `Omit` what is not omitted. */
function fromParent(text: string, type: InterfaceDeclaration): readonly Member[] {
  const [, helper = "", names = ""] = /(Pick|Omit)<\w+(?:<.*>)?,\s*([^>]*)>/.exec(text) ?? [];
  const name = text.replace(/^(?:(?:Pick|Omit|Partial|Readonly)<)*/, "").replace(/[^\w].*$/s, "");
  const parent = typeNamed(name, type.getSourceFile());
  const members = parent === undefined ? [] : allMembers(parent);
  if (helper === "") return members;
  return members.filter((member) => names.includes(`"${member.getName()}"`) === (helper === "Pick"));
}
