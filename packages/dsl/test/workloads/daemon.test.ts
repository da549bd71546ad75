import { expect, it } from "vitest";
import { binpack, daemon, ec2Capacity, fargate, memberOf } from "../../src/index.ts";

const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const image = "agent:1.0";

it("a daemon is its name, its instances and what a task takes", () => {
  const props = { capacity: instances, image, memory: 128, networkMode: "host", privileged: true } as const;
  const constrained = { ...props, placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*")] };
  expect(daemon("agent", constrained)).toMatchObject({ kind: "daemon", name: "agent", props: constrained });
});

it("how many tasks a daemon has, and where, does not compile", () => {
  // @ts-expect-error its instances say how many there are
  daemon("agent", { capacity: instances, image, desiredCount: 2 });
  // @ts-expect-error its instances say how many there are
  daemon("agent", { capacity: instances, image, scaling: { min: 1, max: 2 } });
  // @ts-expect-error there is nothing to choose from
  daemon("agent", { capacity: instances, image, placementStrategy: [binpack("cpu")] });
  // @ts-expect-error Fargate has no instances
  daemon("agent", { capacity: instances, image, capacityProviderStrategy: [fargate()] });
  // @ts-expect-error it is for the instances of a capacity
  expect(daemon("agent", { image }).kind).toBe("daemon");
});
