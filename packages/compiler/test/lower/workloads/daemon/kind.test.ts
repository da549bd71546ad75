import { daemon, ec2Capacity, memberOf, rolling } from "@ecs-dsl/dsl";
import { check } from "@ecs-dsl/validators";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, templateOf } from "../../lowered.ts";

const capacity = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });

function agent(props: object = {}) {
  return lowerShop({ workloads: [daemon("agent", { capacity, image: IMAGE, memory: 128, ...props })] });
}

it("is an ECS service with a task on each instance of its capacity", () => {
  const lowered = agent();
  expect(codesOf(lowered)).toEqual([]);
  const document = documentOf(lowered, "service", "agent");
  expect(document).toMatchObject({
    launchType: "EC2",
    schedulingStrategy: "DAEMON",
    placementConstraints: [{ type: "memberOf", expression: "attribute:capacity == general" }],
    deploymentConfiguration: { minimumHealthyPercent: 0, maximumPercent: 100 },
    availabilityZoneRebalancing: "DISABLED",
  });
  for (const name of ["desiredCount", "capacityProviderStrategy", "placementStrategy"]) {
    expect(document).not.toHaveProperty(name);
  }
  expect(templateOf(lowered, "shop-production-agent").Description).toBe("Daemon agent of shop in production");
  expect(lowered.assembly.workloads[0]?.rollout).toEqual({ kind: "service", service: "agent" });
});

it("takes what a service takes of how it is deployed and where", () => {
  const lowered = agent({
    deployment: rolling({ minimumHealthyPercent: 50, circuitBreaker: { enable: false } }),
    placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*")],
    networkMode: "host",
    overrides: { service: { healthCheckGracePeriodSeconds: 30 } },
  });
  expect(codesOf(lowered)).toEqual([]);
  expect(documentOf(lowered, "service", "agent")).toMatchObject({
    deploymentConfiguration: { minimumHealthyPercent: 50, maximumPercent: 100 },
    placementConstraints: [
      { type: "memberOf", expression: "attribute:capacity == general" },
      { type: "memberOf", expression: "attribute:ecs.instance-type =~ m7g.*" },
    ],
    healthCheckGracePeriodSeconds: 30,
  });
  expect(documentOf(lowered, "service", "agent")).not.toHaveProperty("networkConfiguration");
});

it.each([
  [{ capacity: "general" }, "config/property-type at daemons.agent.capacity"],
  [{ capacity: undefined }, "config/property-missing at daemons.agent.capacity"],
  [{ desiredCount: 2 }, "config/property-unknown at daemons.agent.desiredCount"],
  [{ scaling: { min: 1, max: 2 } }, "config/property-unknown at daemons.agent.scaling"],
])("does without what says how many tasks there are: %o", (props, code) => {
  expect(codesOf(agent(props))).toEqual([code]);
});

it("is held against the rules of daemons", () => {
  const { assembly } = agent({ deployment: rolling({ maximumPercent: 200 }) });
  expect(check(assembly.documents).map(({ code }) => code)).toEqual(["deploy/daemon-fields"]);
});
