import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Node, SyntaxKind, type SourceFile, type Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "./examples.ts";
import { languageProject, LANGUAGE_INDEX, wordOf, wordsOf } from "./language.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CONFIGS = join(ROOT, "test", "oracles", "configs");

describe("the examples and the configs of the oracles", () => {
  it("use every function, method and property of the language", () => {
    const project = languageProject();
    const words = wordsOf(project.addSourceFileAtPath(LANGUAGE_INDEX));
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
