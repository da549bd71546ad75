import { expect, it } from "vitest";
import { DOCUMENT_KINDS } from "../../src/kinds/index.ts";
import { DOCUMENT_SCHEMAS } from "../../src/schemas.ts";
import type { Shape } from "../../src/shape.ts";
import { SHAPES } from "../../src/shapes.generated.ts";

/** What is read of a zod schema. */
interface Schema {
  readonly def: Definition;
  meta(): { readonly id?: string | undefined; readonly title?: string | undefined } | undefined;
}

type Definition =
  | { readonly type: "string" | "boolean" | "lazy" | "union" }
  | { readonly type: "number"; readonly format?: string | undefined }
  | { readonly type: "enum"; readonly entries: Readonly<Record<string, string | number>> }
  | { readonly type: "optional"; readonly innerType: Schema }
  | { readonly type: "array"; readonly element: Schema }
  | { readonly type: "record"; readonly valueType: Schema }
  | { readonly type: "object"; readonly shape: Readonly<Record<string, Schema>> };

it("every kind of document has a schema, and nothing else has", () => {
  expect(Object.keys(DOCUMENT_SCHEMAS).toSorted()).toEqual(DOCUMENT_KINDS.toSorted());
});

// What `pnpm generate` writes is held against the file by a process test, which has a formatter to start.
it.each(DOCUMENT_KINDS)("the shape of a %s is what its schema says", (kind) => {
  expect(SHAPES[kind]).toEqual(shapeOf(DOCUMENT_SCHEMAS[kind]));
});

function shapeOf(schema: Schema): Shape {
  const { def } = schema;
  switch (def.type) {
    case "string":
    case "boolean":
      return { type: def.type };
    case "number":
      return { type: def.format === "safeint" ? "integer" : "number" };
    case "lazy":
    case "union":
      return { type: "json" };
    case "enum":
      return { type: "string", values: Object.values(def.entries).map(String) };
    case "optional":
      return shapeOf(def.innerType);
    case "array":
      return { type: "list", of: shapeOf(def.element) };
    case "record":
      return { type: "map", of: shapeOf(def.valueType) };
    case "object": {
      const members = Object.entries(def.shape);
      return {
        type: "struct",
        name: schema.meta()?.title ?? schema.meta()?.id ?? "",
        members: Object.fromEntries(members.map(([name, member]) => [name, shapeOf(member)])),
        required: members.filter(([, member]) => member.def.type !== "optional").map(([name]) => name),
      };
    }
  }
}
