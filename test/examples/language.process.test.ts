import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Node, SyntaxKind, type SourceFile, type Type } from "ts-morph";
import { describe, expect, it } from "vitest";
import { configFolders, EXAMPLES } from "./examples.ts";
import { callsOf, languageProject, LANGUAGE_INDEX, wordOf, wordsOf } from "./language.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CONFIGS = join(ROOT, "test", "oracles", "configs");

describe("the examples and the configs of the oracles", () => {
  it("use every function, method and property of the language", () => {
    const project = languageProject();
    const index = project.addSourceFileAtPath(LANGUAGE_INDEX);
    // Before anything is asked: each file that is added later makes TypeScript look at everything anew.
    const configs = configPaths().map((path) => project.addSourceFileAtPath(path));
    const words = wordsOf(index);
    const calls = callsOf(index);
    const missing = new Set(words);
    for (const config of configs) {
      if (missing.size === 0) break;
      usedIn(config, calls).forEach((word) => missing.delete(word));
    }
    expect(words.length).toBeGreaterThan(120);
    expect([...missing]).toEqual([]);
  }, 300_000);
});

/** The ones that use most of it first: the type checker takes a while for each. */
function configPaths(): readonly string[] {
  const examples = configFolders(EXAMPLES).filter((name) => name !== "everything");
  const inExample = (name: string) => join(EXAMPLES, name, "ecs.config.ts");
  return [
    inExample("everything"),
    ...readdirSync(CONFIGS).map((name) => join(CONFIGS, name)),
    ...examples.map(inExample),
  ];
}

function usedIn(config: SourceFile, known: ReturnType<typeof callsOf>): readonly string[] {
  const calls = config.getDescendantsOfKind(SyntaxKind.CallExpression).map((call) => call.getExpression());
  const tags = config.getDescendantsOfKind(SyntaxKind.TaggedTemplateExpression).map((tagged) => tagged.getTag());
  const literals = config.getDescendantsOfKind(SyntaxKind.ObjectLiteralExpression);
  return [
    ...[...calls, ...tags].map(calledBy),
    ...literals.flatMap((literal) =>
      literal.getProperties().flatMap((property) => {
        if (Node.isSpreadAssignment(property)) return [];
        const name = property.getName().replaceAll(/^["']|["']$/g, "");
        return [literal.getContextualType(), ...askedFor(literal, known)]
          .flatMap(meantTypes)
          .flatMap((type) => type.getProperty(name) ?? [])
          .flatMap((one) => wordOf(one) ?? []);
      }),
    ),
  ];
}

/** What the call takes in whose arguments the literal stands, where that follows what it is given. */
function askedFor(literal: Node, calls: ReturnType<typeof callsOf>): readonly Type[] {
  const call = literal.getParentIfKind(SyntaxKind.CallExpression);
  const at = call?.getArguments().indexOf(literal) ?? -1;
  return call === undefined ? [] : (calls.get(calledBy(call.getExpression()))?.[at] ?? []);
}

function meantTypes(type: Type | undefined): readonly Type[] {
  if (type === undefined) return [];
  const meant = type.isTypeParameter() ? (type.getConstraint() ?? type) : type;
  return meant.isUnion() ? meant.getUnionTypes() : [meant];
}

function calledBy(expression: Node): string {
  const declaration =
    expression.getSymbol()?.getAliasedSymbol()?.getDeclarations()[0] ?? expression.getSymbol()?.getDeclarations()[0];
  if (!Node.isMethodSignature(declaration)) return expression.getText();
  return `${declaration.getParentIfKind(SyntaxKind.InterfaceDeclaration)?.getName() ?? ""}.${declaration.getName()}`;
}
