import { describe, expect, it } from "vitest";
import { resource, stack } from "../../src/index.ts";
import { callSiteOf, referenceOf } from "../../src/inspect.ts";

const data = stack("data", { template: "./data.yaml", parameters: { Capacity: 5 } });

describe("a stack of a template", () => {
  it("is its name, its template and values for its parameters", () => {
    const props = { template: "./data.yaml", parameters: { Capacity: 5 } };
    expect(data).toMatchObject({ kind: "stack", source: "new", name: "data", props });
    expect(callSiteOf(data)).toContain("template-stack.test");
  });

  it("gives the outputs of the template", () => {
    const reference = { kind: "reference", of: "output", resource: data, output: "output", at: ["TableName"] };
    expect(referenceOf(data.output("TableName"))).toEqual(reference);
  });

  it("says what of it cannot become text yet", () => {
    expect(() => String(data.output("TableName"))).toThrow(
      'The output TableName of stack "data" is known once the config is compiled',
    );
  });

  it("has nothing beside its template that a template does not have", () => {
    // @ts-expect-error it is called parameters
    expect(stack("data", { template: "./data.yaml", parameter: { Capacity: 5 } }).kind).toBe("stack");
    const Table = resource("AWS::DynamoDB::Table", { KeySchema: [{ AttributeName: "id", KeyType: "HASH" }] });
    // @ts-expect-error resources stand in the template
    expect(stack("data", { template: "./data.yaml", Table }).kind).toBe("stack");
    expect(stack("data", { template: Table }).ref("template")).toBeDefined();
  });
});
