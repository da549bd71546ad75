import { describe, expect, it } from "vitest";
import { resource, stack } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

const orders = resource("AWS::SNS::Topic", {});
const data = stack("data", { Orders: orders });

describe("a stack", () => {
  it("is its name and what is in it", () => {
    expect(data).toMatchObject({ kind: "stack", source: "new", name: "data", props: { Orders: orders } });
  });

  it("gives values that say what of it they are", () => {
    const reference = { kind: "reference", of: "output", resource: data };
    expect(referenceOf(data.ref("Orders"))).toEqual({ ...reference, output: "ref", at: ["Orders"] });
    expect(referenceOf(data.arn("Orders"))).toEqual({ ...reference, output: "arn", at: ["Orders"] });
    expect(referenceOf(data.attribute("Orders", "TopicName"))).toEqual({
      ...reference,
      output: "attribute",
      at: ["Orders", "TopicName"],
    });
  });

  it("gives ports by the names of its security groups", () => {
    expect(data.port("Db")).toMatchObject({ kind: "stack-port", stack: data, group: "Db" });
  });

  it("says what of it cannot become text yet", () => {
    expect(() => String(data.attribute("Orders", "TopicName"))).toThrow(
      'The attribute Orders TopicName of stack "data" is known once the config is compiled',
    );
  });
});
