import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { RULES } from "@ecs-dsl/validators";
import { Node, Project, type JSDocableNode, type PropertySignature } from "ts-morph";
import { describe, expect, it } from "vitest";

const INDEX = resolve(import.meta.dirname, "../src/index.ts");

const project = new Project({ compilerOptions: { strict: true }, skipAddingFilesFromTsConfig: true });
const exported = [...project.addSourceFileAtPath(INDEX).getExportedDeclarations()].map(([name, [declaration]]) => ({
  name,
  declaration,
}));

/** `Gigabytes` and `CpuUnits` are tables: what each line means is said once, above. */
const properties = exported
  .filter(({ name }) => name !== "Gigabytes" && name !== "CpuUnits")
  .flatMap(({ name, declaration }) =>
    Node.isInterfaceDeclaration(declaration)
      ? declaration.getProperties().map((property) => ({ name: `${name}.${property.getName()}`, property }))
      : [],
  );

const methods = exported.flatMap(({ name, declaration }) =>
  Node.isInterfaceDeclaration(declaration)
    ? declaration.getMethods().map((method) => ({ name: `${name}.${method.getName()}`, method }))
    : [],
);

/** What says what the value is without words: `readonly kind: "service"`. */
function isDiscriminant(property: PropertySignature): boolean {
  return Node.isLiteralTypeNode(property.getTypeNode());
}

function isForbidden(property: PropertySignature): boolean {
  return property.getTypeNode()?.getText() === "never";
}

function documentation(node: JSDocableNode): string {
  return node
    .getJsDocs()
    .map((doc) => doc.getText())
    .join("\n");
}

/** Codes of findings that hover text names: `fargate/size-invalid`, or the start of several, `ecr-lifecycle/…`. */
function namedCodes(): readonly string[] {
  const groups = new Set(RULES.map(({ code }) => code.split("/")[0]));
  const text = readdirSync(dirname(INDEX), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(dirname(INDEX), file), "utf8"));
  const codes = text.join("\n").matchAll(/reported(?: \*)?\s+(?:\* )?as\s+(?:\* )?`([a-z-]+\/[a-z0-9-]*)/g);
  return [...new Set([...codes].map(([, code = ""]) => code))].filter((code) => groups.has(code.split("/")[0] ?? ""));
}

describe("hover text", () => {
  it.each(namedCodes())("names %s, which is a rule", (code) => {
    expect(RULES.some((rule) => rule.code.startsWith(code))).toBe(true);
  });

  it.each(exported)("says what $name is", ({ declaration }) => {
    const documented = Node.isVariableDeclaration(declaration) ? declaration.getVariableStatement() : declaration;
    if (!Node.isJSDocable(documented)) throw new Error("Only what can be documented is exported.");
    expect(documentation(documented)).toMatch(/^\/\*\*\s+(\* )?\S/);
  });

  it.each(methods)("says what $name does", ({ method }) => {
    expect(documentation(method)).toMatch(/^\/\*\*\s+(\* )?\S/);
  });

  it.each(properties.filter(({ property }) => !isDiscriminant(property)))("says what $name is", ({ property }) => {
    expect(documentation(property)).toMatch(/^\/\*\*\s+(\* )?\S/);
  });

  it.each(properties.filter(({ property }) => property.hasQuestionToken() && !isForbidden(property)))(
    "says what $name is when it is left out",
    ({ property }) => {
      expect(documentation(property)).toContain("@default ");
    },
  );
});
