import { expect, it } from "vitest";
import { idsOf, physicalId } from "../../../src/emit/runbook/physical-id.ts";
import { shop } from "../scripts/shop.ts";

it("asks CloudFormation what it has called a resource, whatever the stack is called", () => {
  expect(physicalId({ name: "a b" }, "Service")).toContain("--stack-name 'a b' --logical-resource-id Service ");
});

it("finds resources by their type", () => {
  const [registry] = shop().sharedStacks;
  expect(registry === undefined ? [] : idsOf(registry, "AWS::ECR::Repository")).toHaveLength(1);
});
