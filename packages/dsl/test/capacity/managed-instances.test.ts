import { expect, expectTypeOf, it } from "vitest";
import {
  ec2Capacity,
  managedInstances,
  service,
  share,
  task,
  type CapacityShare,
  type ManagedInstances,
} from "../../src/index.ts";

const gpus = managedInstances("gpu", { instanceRequirements: { acceleratorCount: { min: 1 } } });
const image = "train:1.0";

it("managed instances are their name and their settings", () => {
  const props = { instanceRequirements: { acceleratorCount: { min: 1 } } };
  expect(gpus).toMatchObject({ kind: "managed-instances", source: "new", name: "gpu", props });
  expect(managedInstances("any").props).toEqual({});
});

it("a share of them is one of Managed Instances", () => {
  expectTypeOf(share(gpus, { weight: 2 })).toEqualTypeOf<CapacityShare<ManagedInstances>>();
});

it("sizes are free there, and GPUs there are", () => {
  const train = service("train", { capacity: gpus, image, cpu: 1500, memory: 3000, gpu: 1, networkMode: "host" });
  expect(train.props).toMatchObject({ capacity: gpus, cpu: 1500 });
  expect(task("train", { capacity: gpus, image, memory: 100, gpu: 1, privileged: true }).props.gpu).toBe(1);
  expect(task("once", { cpu: 256, memory: 512, image, ephemeralStorage: 50 }).props.ephemeralStorage).toBe(50);
  // @ts-expect-error Fargate has no GPUs
  task("train", { cpu: 256, memory: 512, image, gpu: 1 });
  // @ts-expect-error a service alone says where its tasks are placed
  task("train", { capacity: gpus, image, placementConstraints: [] });
});

it("what only EC2 or Fargate has does not compile there", () => {
  // @ts-expect-error Type '"bridge"' is not assignable to type '"awsvpc" | "host"'.
  service("train", { capacity: gpus, image, networkMode: "bridge" });
  // @ts-expect-error 'placementStrategy' does not exist
  service("train", { capacity: gpus, image, placementStrategy: [] });
  // @ts-expect-error 'ephemeralStorage' does not exist
  service("train", { capacity: gpus, image, ephemeralStorage: 30 });
  const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 0, maxSize: 1 });
  // @ts-expect-error instances of EC2 and managed ones do not mix
  service("train", { capacityProviderStrategy: [share(gpus), share(general)], image });
  expect(gpus.kind).toBe("managed-instances");
});
