import {
  cluster,
  daemon,
  distinctInstance,
  ec2Capacity,
  managedInstances,
  network,
  service,
  share,
  type Cluster,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { stacksOf } from "../../../src/model/assembly.ts";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ARN = "arn:aws:ecs:eu-west-1:123456789012:capacity-provider/general";
const VPC = { vpcId: "vpc-0123456789abcdef0", privateSubnetIds: ["subnet-0123456789abcdef0"] };
const there = network.existing(VPC);
const task = { image: IMAGE, cpu: 256, memory: 512 } as const;

function lowered(capacity: ReturnType<typeof ec2Capacity.existing>, own: Cluster = cluster.existing("prod")) {
  return lowerShop({ cluster: own, network: there, workloads: [service("api", { ...task, capacity })] });
}

describe("a capacity that exists", () => {
  it.each(["general", "a_B-1", "x".repeat(255), ARN])("may be told as %j", (name) => {
    expect(codesOf(lowered(ec2Capacity.existing(name)))).toEqual([]);
  });

  it.each([
    "",
    "my capacity",
    "aws-general",
    ARN.replace("capacity-provider/", "cluster/"),
    ARN.replace(":ecs:", ":eks:"),
  ])("is reported as %j", (name) => {
    expect(textsOf(lowered(ec2Capacity.existing(name)))).toEqual([
      [
        `A capacity that exists is named ${JSON.stringify(name)}, which is neither the name nor the ARN of a capacity provider.`,
        "`aws ecs describe-capacity-providers` prints both: arn:aws:ecs:REGION:ACCOUNT:capacity-provider/NAME. The name alone will do.",
      ],
    ]);
  });

  it.each([
    ["FARGATE", "fargate"],
    ["FARGATE_SPOT", "fargateSpot"],
  ])("is not %s", (name, called) => {
    expect(textsOf(lowered(ec2Capacity.existing(name)))).toEqual([
      [
        `A capacity that exists is named "${name}", which is Fargate's: it has no instances.`,
        `Set \`capacityProviderStrategy\` of the workload to [${called}({ weight: 1 })].`,
      ],
    ]);
  });

  it("is of the environment", () => {
    expect(textsOf(lowered(ec2Capacity.existing(ARN.replace("eu-west-1", "us-east-1"))))).toEqual([
      [
        'Capacity "arn:aws:ecs:us-east-1:123456789012:capacity-provider/general" is of account 123456789012 in us-east-1, and the environment is elsewhere.',
        "Name a capacity of the environment's own account and region: `pick` has one for each environment.",
      ],
    ]);
  });

  it("is in a network that exists", () => {
    const capacity = ec2Capacity.existing("general");
    const shop = lowerShop({ cluster: cluster.existing("prod"), workloads: [service("api", { ...task, capacity })] });
    expect(textsOf(shop)).toEqual([
      [
        'Capacity "general" exists, and so do the subnets of its instances: tasks on them cannot be in the network that the app makes.',
        "Name its network: `network: network.existing({ … })`.",
      ],
    ]);
  });

  it("is of the app's own cluster too, beside its own, but not where it is managed", () => {
    const own = ec2Capacity("own", { instanceType: "m7i.large", minSize: 0, maxSize: 1 });
    const capacityProviderStrategy = [share(own, { weight: 1 }), share(ec2Capacity.existing("theirs"), { weight: 1 })];
    const both = lowerShop({ network: there, workloads: [service("api", { ...task, capacityProviderStrategy })] });
    expect(codesOf(both)).toEqual([]);
    expect(JSON.stringify(stacksOf(both.assembly))).toContain('"FARGATE_SPOT",{"Ref":"OwnCapacityProvider"},"theirs"]');

    const gpus = managedInstances.existing("gpu");
    const managed = lowerShop({ network: there, workloads: [service("api", { ...task, capacity: gpus })] });
    expect(textsOf(managed)).toEqual([
      [
        'Capacity "gpu" is of another cluster: a provider of managed instances is made in one, and the app makes a cluster of its own.',
        "Name its cluster, `cluster: cluster.existing(…)`, or let the app make instances: `managedInstances(…)` without `existing`.",
      ],
    ]);
  });

  it("is checked as far as it is known", () => {
    const texts = (props: Parameters<typeof ec2Capacity.existing>[1]) =>
      textsOf(lowered(ec2Capacity.existing("general", props)));
    expect(texts({ instanceType: "t3.nano" })).toEqual([
      [
        'A task of service "api" needs 512 MiB; an instance of capacity "general", t3.nano, has less than 512 for tasks.',
        "Make the task smaller, or name another capacity, with larger instances.",
      ],
    ]);
    expect(texts({ operatingSystem: "WINDOWS_SERVER_2022_CORE" })[0]?.[0]).toBe(
      'Service "api" runs Linux; the instances of capacity "general" run WINDOWS_SERVER_2022_CORE.',
    );
    expect(texts({ instanceType: "large" })[0]?.[0]).toBe(
      'Capacity "general" has the instance type "large", which is none: a family and a size, with a dot between.',
    );
  });
});

describe("a daemon on a capacity that exists", () => {
  const capacity = ec2Capacity.existing("general");

  it("says which instances it means", () => {
    const lowers = (more: object) => {
      const agent = daemon("agent", { image: IMAGE, memory: 64, capacity, ...more });
      return lowerShop({ cluster: cluster.existing("prod"), network: there, workloads: [agent] });
    };
    expect(textsOf(lowers({}))).toEqual([
      [
        'Daemon "agent" gets a task on every EC2 instance of the cluster, not on those of capacity "general" alone: ECS starts daemons without a capacity provider.',
        'Say which instances are meant: `placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*")]`.',
      ],
    ]);
    expect(codesOf(lowers({ placementConstraints: [distinctInstance()] }))).toEqual([]);
  });
});

describe("a cluster that cannot be used", () => {
  it("has nothing follow from it", () => {
    const there = cluster.existing("prod");
    const environment = { CLUSTER: there.arn() };
    const capacity = managedInstances.existing("prod-managed");
    const api = service("api", { ...task, capacity, environment });
    const content = { cluster: "prod", network: network.existing(VPC), workloads: [api] };
    const shop: unknown = Reflect.apply(lowerShop, undefined, [content]);
    expect(shop).toMatchObject({ findings: [{ code: "config/property-type", source: { path: ["cluster"] } }] });
  });
});
