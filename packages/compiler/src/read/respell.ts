import { SHAPES, type DocumentKind, type Path } from "@ecs-dsl/validators";
import { cloudFormationName, shapeAt } from "../cloudformation/spelling.ts";

/** Rules name properties as the API does; the reader of a template looks for CloudFormation's names. */
export function respell(words: string, kind: DocumentKind, at: Path): string {
  return words.replace(/`([\w.[\]-]+)`/g, (_, names: string) => `\`${respellNames(names, kind, at)}\``);
}

/** The title of a fix names properties without any quotes: `Set memory to 4096`. */
export function respellTitle(title: string, kind: DocumentKind, at: Path): string {
  return title.replace(/(?<=\s)[a-z][\w.[\]]*/g, (names) => respellNames(names, kind, at));
}

function respellNames(names: string, kind: DocumentKind, at: Path): string {
  return names.replace(/[A-Za-z]\w*(?=$|[.[])/g, (name) => nameNear(name, kind, at));
}

/** A value such as `host` may look like a name from elsewhere in the document, so only the structures around `at` count. */
function nameNear(name: string, kind: DocumentKind, at: Path): string {
  for (let length = at.length; length >= 0; length--) {
    const shape = shapeAt(kind, at.slice(0, length));
    if (shape?.type === "struct" && Object.hasOwn(shape.members, name)) return cloudFormationName(shape, name);
  }
  return /[a-z][A-Z]/.test(name) && isMember(name, kind) ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

const memberNames = new Map<DocumentKind, ReadonlySet<string>>();

function isMember(name: string, kind: DocumentKind): boolean {
  const names = memberNames.get(kind) ?? new Set(JSON.stringify(SHAPES[kind]).match(/[a-z]\w*(?=":\{)/g));
  memberNames.set(kind, names);
  return names.has(name);
}
