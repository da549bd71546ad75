import { cluster, ec2Capacity, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ARN = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";
const api = service("api", { cpu: 256, memory: 512, image: IMAGE });

describe("a cluster that exists", () => {
  it.each(["prod", "a_B-1", "x".repeat(255), ARN])("may be told as %j", (name) => {
    expect(codesOf(lowerShop({ cluster: cluster.existing(name), workloads: [api] }))).toEqual([]);
  });

  it.each([
    "",
    "my cluster",
    "prod/api",
    ARN.replace("cluster/", "service/"),
    ARN.replace(":ecs:", ":eks:"),
    `${ARN}/api`,
  ])("is reported as %j", (name) => {
    const lowered = lowerShop({ cluster: cluster.existing(name), workloads: [api] });
    expect(codesOf(lowered)).toEqual(["config/existing-cluster at cluster"]);
    expect(textsOf(lowered)).toEqual([
      [
        `A cluster that exists is named ${JSON.stringify(name)}, which is neither the name nor the ARN of a cluster.`,
        "`aws ecs list-clusters` prints the ARNs: arn:aws:ecs:REGION:ACCOUNT:cluster/NAME. The name alone will do.",
      ],
    ]);
  });

  it("is reported where its name is not a string, whatever it is, and by itself", () => {
    const circular: unknown[] = [];
    circular.push(circular);
    const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
    const workloads = [api, service("jobs", { cpu: 256, memory: 512, image: IMAGE, capacity: general })];
    for (const name of [undefined, circular, Object.create(null), 5n, Symbol("prod")]) {
      const lowered = lowerShop({ cluster: Reflect.apply(cluster.existing, undefined, [name]), workloads });
      expect(codesOf(lowered)).toEqual(["config/existing-cluster at cluster"]);
      expect(textsOf(lowered)[0]?.[0]).toBe(
        "A cluster that exists is named by what is neither the name nor the ARN of a cluster.",
      );
    }
  });

  it.each([ARN.replace("eu-west-1", "us-east-1"), ARN.replace("1234", "9999")])("is of the environment: %j", (name) => {
    const lowered = lowerShop({ cluster: cluster.existing(name), workloads: [api] });
    const [, , , region, account] = name.split(":");
    expect(textsOf(lowered)).toEqual([
      [
        `The cluster is of account ${account} in ${region}, and the environment is elsewhere.`,
        "Name a cluster of the environment's own account and region: `pick` has one for each environment.",
      ],
    ]);
  });

  it("takes no instances of the app", () => {
    const general = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 });
    const image = { image: IMAGE, memory: 512, capacity: general } as const;
    const lowered = lowerShop({ cluster: cluster.existing(ARN), workloads: [service("api", image)] });
    expect(codesOf(lowered)).toEqual(["config/existing-cluster at capacities.general"]);
    expect(textsOf(lowered)).toEqual([
      [
        'Capacity "general" would have to be added to cluster "prod", which the app does not make: a stack sets all the capacity of a cluster or none.',
        "Let the app that makes the cluster have the capacity, or let this one make a cluster: `cluster()`.",
      ],
    ]);
  });
});
