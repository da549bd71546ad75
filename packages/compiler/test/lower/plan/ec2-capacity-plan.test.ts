import { daemon, ec2Capacity, fargate, service, share } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const settings = { instanceType: "m7g.large", minSize: 1, maxSize: 3 } as const;
const PLATFORM = "shop-production-platform";

it("is found through the workloads, once", () => {
  const [one, same] = [ec2Capacity("general", settings), ec2Capacity("general", settings)];
  const train = service("train", { capacity: one, image: IMAGE, memory: 512 });
  const agent = daemon("agent", { capacity: same, image: IMAGE, memory: 128 });
  const lowered = lowerShop({ workloads: [train, agent] });
  expect(codesOf(lowered)).toEqual([]);
  expect(documentOf(lowered, "cluster")).toMatchObject({
    capacityProviders: ["FARGATE", "FARGATE_SPOT", "capacity-shop-production-general"],
  });
  expect(propertiesOf(lowered, PLATFORM, "CapacityProviders")).toMatchObject({
    CapacityProviders: ["FARGATE", "FARGATE_SPOT", { Ref: "GeneralCapacityProvider" }],
  });
});

it("is one of its name", () => {
  const other = ec2Capacity("general", { ...settings, maxSize: 4 });
  const [train, web] = [ec2Capacity("general", settings), other].map((capacity, index) =>
    service(`s${index}`, { capacity, image: IMAGE, memory: 512 }),
  );
  const workloads = [train, web].flatMap((one) => one ?? []);
  expect(codesOf(lowerShop({ workloads }))).toEqual(["config/duplicate-name at capacities.general"]);
});

it.each(["my general", "général", ""])("has a name that ECS takes, unlike %j", (name) => {
  const capacity = ec2Capacity(name, settings);
  const workloads = [service("train", { capacity, image: IMAGE, memory: 512 })];
  expect(codesOf(lowerShop({ workloads }))).toEqual([expect.stringMatching(/^config\/name-format /)]);
});

it("needs what instances are started from", () => {
  const bare: object = {};
  const capacity = Reflect.apply(ec2Capacity, undefined, ["general", bare]);
  const workloads = [service("train", { capacity, image: IMAGE, cpu: 256, memory: 512 })];
  expect(codesOf(lowerShop({ workloads }))).toEqual(["config/property-missing at capacities.general.instanceType"]);
});

it.each([
  [{ capacity: "general" }, "config/property-type at services.train.capacity"],
  [{ capacity: {} }, "config/property-type at services.train.capacity"],
  [{ capacity: fargate() }, "config/property-type at services.train.capacity"],
  [
    { capacityProviderStrategy: [Reflect.apply(share, undefined, ["general"])] },
    "config/property-type at services.train.capacityProviderStrategy[0]",
  ],
])("is what ec2Capacity makes: %o", (props, code) => {
  const workloads = [Reflect.apply(service, undefined, ["train", { image: IMAGE, cpu: 256, memory: 512, ...props }])];
  expect(codesOf(lowerShop({ workloads }))).toEqual([code]);
});

it("is for tasks that say neither cpu nor memory, whose containers then do", () => {
  const capacity = ec2Capacity("general", settings);
  const train = service("train", { capacity, image: IMAGE, container: { memoryReservation: 256 } });
  const lowered = lowerShop({ workloads: [train] });
  expect(codesOf(lowered)).toEqual([]);
  expect(documentOf(lowered, "taskDefinition", "train")).not.toHaveProperty("cpu");
});
