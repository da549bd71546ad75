import { noun } from "../../../../src/lower/nouns/noun.ts";
import { expect, it } from "vitest";
import type { Ec2CapacityPlan } from "../../../../src/lower/plan/plan.ts";
import { protectsInstances, scalingOf } from "../../../../src/lower/platform/ec2-capacity/context.ts";

function plan(props: Ec2CapacityPlan["props"]): Ec2CapacityPlan {
  const subject = noun({}, "capacities.general", 'capacity "general"');
  return {
    kind: "ec2-capacity",
    name: "general",
    subject,
    props,
    providerName: "p",
    stem: "General",
    attribute: "general",
  };
}

it("protects instances where ECS scales them, unless the config says otherwise", () => {
  expect(protectsInstances(plan({}))).toBe(true);
  expect(protectsInstances(plan({ managedScaling: { status: "DISABLED" } }))).toBe(false);
  expect(protectsInstances(plan({ managedTerminationProtection: "DISABLED" }))).toBe(false);
  expect([scalingOf({}), scalingOf({ managedScaling: { status: "DISABLED" } })]).toEqual(["ENABLED", "DISABLED"]);
});
