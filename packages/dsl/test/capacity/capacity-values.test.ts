import { expect, it } from "vitest";
import { ec2Capacity, managedInstances } from "../../src/index.ts";
import { referenceOf } from "../../src/inspect.ts";

it.each([ec2Capacity("general", { instanceType: "m7g.large", minSize: 0, maxSize: 1 }), managedInstances("general")])(
  "gives the security group of its instances",
  (capacity) => {
    expect(referenceOf(capacity.securityGroup())).toMatchObject({
      of: "output",
      output: "securityGroup",
      resource: { kind: capacity.kind, source: "new", name: "general" },
    });
  },
);
