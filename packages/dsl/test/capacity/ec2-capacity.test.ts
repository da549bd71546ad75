import { expect, expectTypeOf, it } from "vitest";
import {
  ec2Capacity,
  fargate,
  queue,
  service,
  share,
  task,
  worker,
  type CapacityShare,
  type Ec2,
  type ServiceProps,
} from "../../src/index.ts";

const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const image = "train:1.0";

it("a capacity is its name and its settings", () => {
  expect(instances).toMatchObject({
    kind: "ec2-capacity",
    source: "new",
    name: "general",
    props: { instanceType: "m7g.large", minSize: 1, maxSize: 3 },
  });
});

it("a share of instances has its settings as given", () => {
  const given = share(instances, { base: 1, weight: 2 });
  expectTypeOf(given).toEqualTypeOf<CapacityShare<Ec2>>();
  expect(given).toEqual({ kind: "capacity-share", capacityProvider: instances, props: { base: 1, weight: 2 } });
  expect(share(instances).props).toEqual({});
});

it("on instances sizes are free, and there is more that a task can have", () => {
  const train = service("train", {
    capacity: instances,
    image,
    cpu: 1500,
    memory: 3000,
    gpu: 1,
    networkMode: "bridge",
  });
  expect(train.props).toMatchObject({ capacity: instances, cpu: 1500 });
  expect(service("train", { capacityProviderStrategy: [share(instances)], image }).props.cpu).toBeUndefined();
  expect(worker("train", { capacity: instances, image, queue: queue("jobs"), privileged: true }).kind).toBe("worker");
  expect(task("train", { capacity: instances, image, memory: 100 }).kind).toBe("task");
});

it("what only Fargate has does not compile there, and the other way round", () => {
  // @ts-expect-error the disk of the instance decides
  service("train", { capacity: instances, image, ephemeralStorage: 30 });
  // @ts-expect-error instances and Fargate do not mix
  service("train", { capacityProviderStrategy: [share(instances), fargate()], image });
  // @ts-expect-error tasks on Fargate have network interfaces of their own
  service("train", { cpu: 256, memory: 512, image, networkMode: "bridge" });
  // @ts-expect-error Fargate has no instances to choose from
  service("train", { cpu: 256, memory: 512, image, placementStrategy: [] });
  // @ts-expect-error Fargate needs a size
  service("train", { image });
  // @ts-expect-error nor does a cluster have instances by default
  const strategy: ServiceProps["capacityProviderStrategy"] = [share(instances)];
  expect(strategy).toHaveLength(1);
});
