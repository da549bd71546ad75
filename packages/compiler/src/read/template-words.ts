import { isUnknown, SHAPES, type DocumentFinding, type DocumentKind, type Fix, type Path } from "@ecs-dsl/validators";
import { cloudFormationName, shapeAt } from "../cloudformation/spelling.ts";
import type { Misspelt } from "./from-cloud-formation.ts";
import { valueAt, type SourceDocument } from "./source-document.ts";

/** The findings of a template's resource in CloudFormation's names, and those about names that it does not know. */
export function inTemplateWords(
  document: SourceDocument,
  findings: readonly DocumentFinding[],
): readonly DocumentFinding[] {
  return [...misspelt(document), ...findings.map(respelt)];
}

function respelt(finding: DocumentFinding): DocumentFinding {
  const { document, at, message, help, fix } = finding;
  const words = (text: string): string => respell(text, document.kind, at);
  return {
    ...finding,
    message: words(message).replace("the API spells it", "CloudFormation spells it"),
    ...(help === undefined ? {} : { help: words(help) }),
    ...(fix === undefined ? {} : { fix: { ...fix, title: respellTitle(fix.title, document.kind, at) } }),
  };
}

function misspelt(document: SourceDocument): readonly DocumentFinding[] {
  return document.misspelt.map((property) => {
    const { at, written, expected, struct } = property;
    const fix = renaming(document, property);
    return {
      code: "schema/property-spelling",
      severity: "error",
      document,
      at,
      message: `\`${written}\` is not a property of ${struct}; CloudFormation spells it \`${expected}\`.`,
      help: `Rename \`${written}\` to \`${expected}\`.`,
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

/** Only where nothing below is unknown: a fix carries the value, and an intrinsic has none. */
function renaming(document: SourceDocument, { at, written, expected }: Misspelt): Fix | undefined {
  const value = valueAt(document.value, at);
  if (hasUnknown(value)) return undefined;
  const parent = at.slice(0, -1);
  return {
    title: `Rename ${written} to ${expected}`,
    edits: [
      { op: "remove", at },
      { op: "set", at: [...parent, expected], value },
    ],
  };
}

function hasUnknown(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).some(hasUnknown) : isUnknown(value);
}

/** Rules name properties as the API does; the reader of a template looks for CloudFormation's names. */
function respell(words: string, kind: DocumentKind, at: Path): string {
  return words.replace(/`([\w.[\]-]+)`/g, (_, names: string) => `\`${respellNames(names, kind, at)}\``);
}

/** The title of a fix names properties without any quotes: `Set memory to 4096`. */
function respellTitle(title: string, kind: DocumentKind, at: Path): string {
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
