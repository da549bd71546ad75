import { network, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop } from "../../lowered.ts";

const net = network();

function shopWith(content: object) {
  const data = Reflect.apply(stack, undefined, ["data", content]);
  return lowerShop({ network: net, workloads: [], resources: [data] });
}

describe("the content of a stack with a template", () => {
  it("takes text, numbers, booleans and values of other nouns for parameters", () => {
    const parameters = { Name: "orders", Size: 5, IsWide: false, Vpc: net.vpcId };
    expect(codesOf(shopWith({ template: "./data.yaml", parameters }))).toEqual([]);
  });

  it.each([
    [{ template: 5 }, "config/property-type at stacks.data.template"],
    [{ template: "" }, "config/property-empty at stacks.data.template"],
    [{ template: "./data.yaml", Table: {} }, "config/property-unknown at stacks.data.Table"],
    [{ template: "./data.yaml", parameter: {} }, "config/property-unknown at stacks.data.parameter"],
    [{ template: "./data.yaml", parameters: [] }, "config/property-type at stacks.data.parameters"],
  ])("is reported where it is another: %j", (content, code) => {
    expect(codesOf(shopWith(content))).toEqual([code]);
  });
});
