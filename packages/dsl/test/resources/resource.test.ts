import { expect, it } from "vitest";
import { resource } from "../../src/index.ts";

it("is its type, its properties and its options", () => {
  expect(resource("AWS::SNS::Topic", { TopicName: "orders" }, { deletionPolicy: "Retain" })).toMatchObject({
    kind: "resource",
    type: "AWS::SNS::Topic",
    properties: { TopicName: "orders" },
    options: { deletionPolicy: "Retain" },
  });
  expect(resource("AWS::IoT::Thing", { ThingName: "till" }).options).toEqual({});
});
