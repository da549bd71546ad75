import { type AnyServiceProps, type AppContent, awsLogs, cluster, service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const common = {
  cpu: 256,
  memory: 512,
  image: IMAGE,
  logging: awsLogs({ logGroup: "/ecs/shop" }),
  roles: { execution: "arn:aws:iam::123456789012:role/ecs-execution" },
} as const;

function shop(content: Partial<AppContent>, ...names: readonly Pick<AnyServiceProps, "family" | "serviceName">[]) {
  const workloads = names.map((given, index) => service(`s${index}`, { ...common, ...given }));
  return lowerShop({ cluster: cluster.existing("prod"), workloads, ...content });
}

const STACKLESS = { emits: "task-definitions" } as const;

describe("names that are given", () => {
  it("are for an app that emits task definitions alone", () => {
    expect(codesOf(shop(STACKLESS, { family: "a_B-1", serviceName: "x".repeat(255) }))).toEqual([]);
    const lowered = shop({}, { family: "api", serviceName: "api" });
    expect(codesOf(lowered)).toEqual([
      "config/given-name at services.s0.family",
      "config/given-name at services.s0.serviceName",
    ]);
    expect(textsOf(lowered)[0]).toEqual([
      'Service "s0" has a `family`, which its stack gives it by its name: another would replace what runs.',
      'Remove `family`. It is for apps with `emits: "task-definitions"`, whose services others have made.',
    ]);
  });

  it("are names that ECS takes", () => {
    const lowered = shop(STACKLESS, { serviceName: "my api" });
    expect(textsOf(lowered)).toEqual([
      [
        'Service "s0" has the `serviceName` "my api"; ECS takes letters, digits, "-" and "_", 255 at most.',
        "Set `serviceName` to the name that it has in ECS.",
      ],
    ]);
  });

  it("are of one workload each, those that follow from its name as well", () => {
    const twice = shop(STACKLESS, { family: "api" }, { family: "api", serviceName: "s0" });
    expect(textsOf(twice)).toEqual([
      [
        'Service "s1" and service "s0" are one family of task definitions, "api": each deployment would replace the other\'s.',
        "Give one of them another `family`.",
      ],
      [
        'Service "s1" and service "s0" are one ECS service, "s0": each deployment would replace the other\'s.',
        "Give one of them another `serviceName`.",
      ],
    ]);
  });
});
