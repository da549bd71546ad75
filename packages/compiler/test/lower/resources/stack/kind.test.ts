import { resource, stack } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, lowerShop, textsOf } from "../../lowered.ts";

function made(content: unknown) {
  return lowerShop({ workloads: [], resources: [Reflect.apply(stack, undefined, ["data", content])] });
}

describe("a stack that is not typed", () => {
  it("takes resources", () => {
    const shop = made({ Table: { Type: "AWS::DynamoDB::Table", Properties: { BillingMode: "PAY_PER_REQUEST" } } });
    expect(codesOf(shop)).toEqual(["config/property-type at stacks.data.Table"]);
    expect(textsOf(shop)).toEqual([
      [
        'Stack "data" has an object for `Table`, which takes a resource, as resource(…) makes one.',
        'Write it like `Table: resource("AWS::DynamoDB::Table", { … })`.',
      ],
    ]);
  });

  it.each(["Resources", "resources"])("takes them by their ids, not below `%s`", (key) => {
    const shop = made({ [key]: { Table: { Type: "AWS::DynamoDB::Table" } } });
    expect(textsOf(shop)).toEqual([
      [
        `Stack "data" has an object for \`${key}\`, which takes a resource, as resource(…) makes one.`,
        'Write each resource into the stack itself: `Table: resource("AWS::DynamoDB::Table", { … })`.',
      ],
    ]);
  });

  it("takes options that it knows", () => {
    const topic = Reflect.apply(resource, undefined, [
      "AWS::SNS::Topic",
      {},
      { deletionPolicy: "Keep", DependsOn: "A" },
    ]);
    expect(codesOf(made({ Orders: topic }))).toEqual([
      "config/property-value at stacks.data.Orders.deletionPolicy",
      "config/property-unknown at stacks.data.Orders.DependsOn",
    ]);
  });

  it.each([undefined, null, "db.yml", []])("is reported where its content is %j", (content) => {
    expect(codesOf(made(content)).map((code) => code.split(" ")[0])).toEqual(["config/property-type"]);
  });
});
