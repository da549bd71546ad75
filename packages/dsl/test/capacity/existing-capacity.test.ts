import { expect, it } from "vitest";
import { daemon, ec2Capacity, fargate, managedInstances, service, share, type Service } from "../../src/index.ts";

const general = ec2Capacity.existing("prod-general", { instanceType: "m7g.large" });
const gpus = managedInstances.existing("prod-gpu", { cpuArchitecture: "ARM64" });
const image = "api:1.0";

it("a capacity that exists is its name and what is known of it", () => {
  expect(general).toEqual({
    kind: "ec2-capacity",
    source: "existing",
    name: "prod-general",
    props: { instanceType: "m7g.large" },
  });
  expect(gpus).toMatchObject({ kind: "managed-instances", source: "existing", name: "prod-gpu" });
  expect(ec2Capacity.existing("spare").props).toEqual({});
  expect(managedInstances.existing("spare").props).toEqual({});
});

it("gives tasks what new ones give them, alone, in shares and beside new ones", () => {
  const made: readonly Service[] = [
    service("api", { image, capacity: general, networkMode: "bridge", memory: 333, privileged: true }),
    service("models", { image, capacity: gpus, networkMode: "host", memory: 333, gpu: 1 }),
    service("search", {
      image,
      memory: 333,
      capacityProviderStrategy: [
        share(general, { base: 1, weight: 1 }),
        share(ec2Capacity("new", { instanceType: "m7g.large", minSize: 0, maxSize: 1 }), { weight: 1 }),
      ],
    }),
  ];
  expect(made).toHaveLength(3);
  expect(daemon("agent", { image, capacity: general, memory: 64 }).props.capacity).toBe(general);
});

it("is not managed for daemons, not mixed with Fargate, and has no Fargate sizes", () => {
  const refused = [
    // @ts-expect-error Type 'ExistingManagedInstances' is not assignable to type 'Ec2Capacity | ExistingEc2Capacity'.
    daemon("agent", { image, capacity: gpus, memory: 64 }),
    // @ts-expect-error Fargate and instances do not mix.
    service("api", { image, memory: 333, capacityProviderStrategy: [fargate({ weight: 1 }), share(general)] }),
    // @ts-expect-error Managed Instances have no bridge.
    service("models", { image, capacity: gpus, networkMode: "bridge", memory: 333 }),
  ];
  expect(refused).toHaveLength(3);
});
