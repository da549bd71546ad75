import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Node, Project, SyntaxKind, type SourceFile, type Symbol, type Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "./examples.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CONFIGS = join(ROOT, "test", "oracles", "configs");
const LANGUAGE = join(ROOT, "packages", "dsl", "src");

describe("the examples and the configs of the oracles", () => {
  it("use every function, method and property of the language", () => {
    const project = new Project({
      tsConfigFilePath: join(ROOT, "test", "tsconfig.json"),
      skipAddingFilesFromTsConfig: true,
    });
    const words = wordsOf(project.addSourceFileAtPath(join(LANGUAGE, "index.ts")));
    const used = new Set(configPaths().flatMap((path) => usedIn(project.addSourceFileAtPath(path))));
    expect(words.length).toBeGreaterThan(120);
    expect(words.filter((word) => !used.has(word))).toEqual([]);
  }, 120_000);
});

function configPaths(): readonly string[] {
  return [
    ...configFolders(EXAMPLES).map((name) => join(EXAMPLES, name, "ecs.config.ts")),
    ...readdirSync(CONFIGS).map((name) => join(CONFIGS, name)),
  ];
}

/** What users write: `service`, `Repository.build`, `HealthCheck.interval`. */
function wordsOf(index: SourceFile): readonly string[] {
  const words = new Set<string>();
  const seen = new Set<Type>();
  for (const [name, [declaration]] of index.getExportedDeclarations()) {
    if (Node.isFunctionDeclaration(declaration)) {
      words.add(name);
      for (const parameter of declaration.getParameters()) addWords(parameter.getType(), index, words, seen);
    } else if (Node.isInterfaceDeclaration(declaration)) {
      for (const method of declaration.getMethods()) {
        words.add(`${name}.${method.getName()}`);
        for (const parameter of method.getParameters()) addWords(parameter.getType(), index, words, seen);
      }
    }
  }
  return [...words];
}

/** The properties of plain data. DSL values, which have a `kind`, are made by functions; what is AWS's own is not ours. */
function addWords(type: Type, at: Node, words: Set<string>, seen: Set<Type>): void {
  if (seen.has(type)) return;
  seen.add(type);
  const inner = [...type.getUnionTypes(), type.getArrayElementType(), type.getStringIndexType(), type.getConstraint()];
  for (const each of inner) if (each !== undefined) addWords(each, at, words, seen);
  if (type.isUnion() || (!type.isObject() && !type.isIntersection())) return;
  const properties = type.getProperties();
  if (properties.some((property) => property.getName() === "kind")) return;
  for (const property of properties) {
    const word = wordOf(property);
    if (word === undefined) continue;
    words.add(word);
    addWords(property.getTypeAtLocation(at), at, words, seen);
  }
}

/** What tasks on instances have alone, by its holder: every task runs on Fargate. */
const ON_INSTANCES: ReadonlySet<string> = new Set([
  "Device",
  "Ec2Container",
  "Ec2WindowsContainer",
  "InstanceContainer",
  "InstanceLinuxParameters",
  "OnEc2",
  "OnInstances",
]);

/** What every noun takes alike. */
const SAME_EVERYWHERE: ReadonlySet<string> = new Set(["overrides", "suppress", "tags"]);

/** How the test calls a property of the language: not what functions make, nor what is by AWS's own name in an override. */
function wordOf(property: Symbol): string | undefined {
  const [declaration] = property.getDeclarations();
  if (!Node.isPropertySignature(declaration) && !Node.isMethodSignature(declaration)) return undefined;
  if (!declaration.getSourceFile().getFilePath().startsWith(LANGUAGE)) return undefined;
  if (Node.isPropertySignature(declaration) && declaration.getTypeNode()?.getText() === "never") return undefined;
  const holder = declaration.getFirstAncestor(
    (node) => Node.isInterfaceDeclaration(node) || Node.isTypeAliasDeclaration(node),
  );
  const [noun, name] = [holder?.getSymbol()?.getName() ?? "", property.getName()];
  if (ON_INSTANCES.has(noun)) return undefined;
  if (noun === "LifecycleRule" || noun === "Environment" || /^[A-Z]/.test(name)) return undefined;
  return SAME_EVERYWHERE.has(name) ? name : `${noun}.${name}`;
}

function usedIn(config: SourceFile): readonly string[] {
  const calls = config.getDescendantsOfKind(SyntaxKind.CallExpression).map((call) => call.getExpression());
  const tags = config.getDescendantsOfKind(SyntaxKind.TaggedTemplateExpression).map((tagged) => tagged.getTag());
  const literals = config.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression);
  return [
    ...[...calls, ...tags].map(calledBy),
    ...literals.flatMap((literal) =>
      literal.getProperties().flatMap((property) => {
        if (Node.isSpreadAssignment(property)) return [];
        const name = property.getName().replaceAll(/^["']|["']$/g, "");
        return meantTypes(literal.getContextualType())
          .flatMap((type) => type.getProperty(name) ?? [])
          .flatMap((one) => wordOf(one) ?? []);
      }),
    ),
  ];
}

function meantTypes(type: Type | undefined): readonly Type[] {
  if (type === undefined) return [];
  return type.isUnion() ? type.getUnionTypes() : [type];
}

function calledBy(expression: Node): string {
  const declaration =
    expression.getSymbol()?.getAliasedSymbol()?.getDeclarations()[0] ?? expression.getSymbol()?.getDeclarations()[0];
  if (!Node.isMethodSignature(declaration)) return expression.getText();
  return `${declaration.getParentIfKind(SyntaxKind.InterfaceDeclaration)?.getName() ?? ""}.${declaration.getName()}`;
}
