import { expect, it } from "vitest";
import { binpack, distinctInstance, memberOf, spread } from "../../src/index.ts";

it("a strategy is its way and what it is about", () => {
  expect(spread("attribute:ecs.availability-zone")).toEqual({
    kind: "placement-strategy",
    type: "spread",
    field: "attribute:ecs.availability-zone",
  });
  expect(spread("instanceId").field).toBe("instanceId");
  expect(binpack("memory")).toEqual({ kind: "placement-strategy", type: "binpack", field: "memory" });
  // @ts-expect-error instances are filled by what they have
  expect(binpack("instanceId").type).toBe("binpack");
  // @ts-expect-error tasks are spread over instances and their attributes
  expect(spread("memory").type).toBe("spread");
});

it("a constraint is what is asked of an instance", () => {
  expect(memberOf("attribute:ecs.instance-type =~ t3.*")).toEqual({
    kind: "placement-constraint",
    type: "memberOf",
    expression: "attribute:ecs.instance-type =~ t3.*",
  });
  expect(distinctInstance()).toEqual({ kind: "placement-constraint", type: "distinctInstance" });
});
