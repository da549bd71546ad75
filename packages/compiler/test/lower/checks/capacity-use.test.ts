import { ec2Capacity, fargate, service, share, type CapacityShare, type ServiceProps, type Ec2 } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
const intel = ec2Capacity("intel", { instanceType: "m7i.large", minSize: 1, maxSize: 3 });

function train(props: object) {
  return lowerShop({ workloads: [service("train", { capacity: general, image: IMAGE, memory: 512, ...props })] });
}

it.each([
  [{ cpu: 2048, memory: 8191 }, []],
  [{ cpu: 2049 }, ["cpu"]],
  [{ cpu: "4 vCPU", memory: "8 GB" }, ["cpu", "memory"]],
  [{ memory: 8192 }, ["memory"]],
  [{ gpu: 1 }, ["gpu"]],
])("reports a task that does not fit on its instances: %o", (props, places) => {
  expect(codesOf(train(props))).toEqual(places.map((place) => `config/capacity-fit at services.train.${place}`));
});

it("says what fits", () => {
  expect(textsOf(train({ memory: 8192 }))).toEqual([
    [
      'A task of service "train" needs 8192 MiB; an instance of capacity "general", m7g.large, has less than 8192 for tasks.',
      'Make the task smaller, or set `instanceType` of capacity "general" to a larger type.',
    ],
  ]);
  const gpus = ec2Capacity("gpus", { instanceType: "g5.xlarge", minSize: 0, maxSize: 3 });
  const sidecars = { other: { image: IMAGE, gpu: 1 } };
  expect(textsOf(train({ capacity: gpus, gpu: 1 }))).toEqual([]);
  expect(textsOf(train({ capacity: gpus, gpu: 1, sidecars }))[0]?.[0]).toBe(
    'A task of service "train" needs 2 GPUs; an instance of capacity "gpus", g5.xlarge, has 1.',
  );
  const unknown = ec2Capacity("new", { instanceType: "m99g.large", minSize: 0, maxSize: 3 });
  expect(textsOf(train({ capacity: unknown, gpu: 8, memory: 1_000_000 }))).toEqual([]);
});

it("does not mix instances and Fargate", () => {
  const mixed: readonly CapacityShare[] = [share(general, { weight: 1 }), fargate({ weight: 1 })];
  const lowered = train({ capacity: undefined, capacityProviderStrategy: mixed });
  expect(codesOf(lowered)).toEqual(["config/capacity-mixed at services.train.capacityProviderStrategy[1]"]);
  expect(textsOf(lowered)).toEqual([
    [
      'Service "train" has shares of EC2 instances and of Fargate in one strategy; ECS takes the one or the other.',
      'Write two services of the same image, each with a strategy of its own, and give both the same route with a `weight`: `routes: { http: edge.route({ path: "/*", weight: 3 }) }` beside one with `weight: 1`.',
    ],
  ]);
});

it("runs tasks on the processor that their images are for", () => {
  const platform = (cpuArchitecture: string) => ({ runtimePlatform: { cpuArchitecture } });
  expect(codesOf(train(platform("ARM64")))).toEqual([]);
  expect(textsOf(train(platform("X86_64")))).toEqual([
    [
      'Service "train" is for X86_64; the instances of capacity "general" are ARM64, and ECS would place none of its tasks there.',
      "Remove `cpuArchitecture`: images are then built for the instances.",
    ],
  ]);
  const both: ServiceProps<Ec2>["capacityProviderStrategy"] = [share(general, { weight: 1 }), share(intel)];
  expect(textsOf(train({ capacity: undefined, capacityProviderStrategy: both }))).toEqual([
    [
      'Service "train" is for the processor of capacity "general"; the instances of capacity "intel" are X86_64, and ECS would place none of its tasks there.',
      'Give capacity "general" and capacity "intel" types with the same processor.',
    ],
  ]);
  expect(codesOf(train({ runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }))).toContain(
    "config/capacity-processor at services.train.runtimePlatform.operatingSystemFamily",
  );
});

it("says once what runs a workload", () => {
  const lowered = train({ capacityProviderStrategy: [share(general, { weight: 1 })] });
  expect(codesOf(lowered)).toEqual(["config/capacity-twice at services.train.capacityProviderStrategy"]);
});

it("asks for a weight among shares of instances", () => {
  expect(codesOf(train({ capacity: undefined, capacityProviderStrategy: [share(general)] }))).toEqual([
    "config/capacity-weight at services.train.capacityProviderStrategy",
  ]);
});

it("runs tasks on the operating system that their images are for", () => {
  const operatingSystem = "WINDOWS_SERVER_2022_CORE" as const;
  const windows = ec2Capacity("windows", { instanceType: "m7i.large", operatingSystem, minSize: 1, maxSize: 3 });
  const platform = (family: string) => ({ runtimePlatform: { operatingSystemFamily: family } });
  expect(codesOf(train({ capacity: windows, ...platform(operatingSystem) }))).toEqual([]);
  expect(textsOf(train({ capacity: windows }))).toEqual([
    [
      'Service "train" runs Linux; the instances of capacity "windows" run WINDOWS_SERVER_2022_CORE.',
      'Set `runtimePlatform` to { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" }, or name instances that run Linux.',
    ],
  ]);
  expect(textsOf(train(platform("WINDOWS_SERVER_2019_CORE")))[0]).toEqual([
    'Service "train" runs WINDOWS_SERVER_2019_CORE; the instances of capacity "general" run Linux.',
    'Set `operatingSystem` of capacity "general" to "WINDOWS_SERVER_2019_CORE", or remove what names the capacity: Fargate runs it.',
  ]);
});
