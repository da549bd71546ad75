import { Project, SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { addition, removal } from "../../../src/fix/config/config-edit.ts";
import { replaced } from "../../../src/formats/text-editor.ts";

function objectIn(text: string) {
  const file = new Project({ useInMemoryFileSystem: true }).createSourceFile("ecs.config.ts", text);
  return file.getFirstDescendantByKindOrThrow(SyntaxKind.ObjectLiteralExpression);
}

describe("removal", () => {
  it.each([
    ["x({ a: 1, b: 2, c: 3 });", "a", "x({ b: 2, c: 3 });"],
    ["x({ a: 1, b: 2, c: 3 });", "b", "x({ a: 1, c: 3 });"],
    ["x({ a: 1, b: 2, c: 3 });", "c", "x({ a: 1, b: 2 });"],
    ["x({ a: 1 });", "a", "x({  });"],
  ])("takes a comma along: %s without %s", (text, name, expected) => {
    const property = objectIn(text).getPropertyOrThrow(name).asKindOrThrow(SyntaxKind.PropertyAssignment);
    const { start, end, by } = removal(property);
    expect(replaced(text, start, end, by)).toBe(expected);
  });
});

describe("addition", () => {
  it.each([
    ["x({});", "x({ b: 2 });"],
    ["x({ a: 1 });", "x({ a: 1, b: 2 });"],
    ["x({\n  a: 1,\n});", "x({\n  a: 1,\n  b: 2,\n});"],
    ["x({\r\n\ta: 1\r\n});", "x({\r\n\ta: 1,\r\n\tb: 2\r\n});"],
  ])("follows the layout of %j", (text, expected) => {
    const { start, end, by } = addition(objectIn(text), "b: 2");
    expect(replaced(text, start, end, by)).toBe(expected);
  });
});
