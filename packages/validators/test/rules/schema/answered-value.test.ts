import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { applyEdits } from "../../../src/fix.ts";
import { describeRule } from "../describe-rule.ts";
import { ec2Task } from "../tasks.ts";

describeRule("schema/answered-value", "taskDefinition", {
  accepts: {
    "properties that the API takes": ec2Task(),
    "a null where the whole is known, which is dropped": ec2Task({ taskRoleArn: null }),
    "a property of nothing, which another rule reports": ec2Task({ owner: "shop" }),
  },
  rejects: {
    "what describe-task-definition answers": {
      document: ec2Task({ revision: 3, status: "ACTIVE" }),
      at: ["revision", "status"],
      says: [
        "`revision` is part of what ECS answers; ECS does not accept it back.",
        "Remove `revision`.",
        "`status` is part of what ECS answers; ECS does not accept it back.",
        "Remove `status`.",
      ],
      fixed: ec2Task(),
    },
  },
  unknown: [],
});

describeRule("schema/answered-value", "service", {
  accepts: { "properties that the API takes": { serviceName: "api", taskDefinition: "api", desiredCount: 2 } },
  rejects: {
    "what describe-services answers": {
      document: {
        serviceName: "api",
        taskDefinition: "api",
        desiredCount: 2,
        platformFamily: "Linux",
        runningCount: 2,
      },
      at: ["platformFamily", "runningCount"],
      says: [
        "`platformFamily` is part of what ECS answers; ECS does not accept it back.",
        "Remove `platformFamily`.",
        "`runningCount` is part of what ECS answers; ECS does not accept it back.",
        "Remove `runningCount`.",
      ],
      fixed: { serviceName: "api", taskDefinition: "api", desiredCount: 2 },
    },
  },
  unknown: [],
});

describe("schema/answered-value of a file by itself", () => {
  const value = ec2Task({ taskRoleArn: null, runtimePlatform: { cpuArchitecture: null }, deregisteredAt: 1 });
  const found = check([{ kind: "taskDefinition", name: "api", value, mayBeCompleted: true }]);

  it("warns of every null and every property of an answer", () => {
    expect(found.map(({ code, severity, at }) => [code, severity, at.join(".")])).toEqual([
      ["schema/answered-value", "warning", "taskRoleArn"],
      ["schema/answered-value", "warning", "runtimePlatform.cpuArchitecture"],
      ["schema/answered-value", "warning", "deregisteredAt"],
    ]);
  });

  it("removes them", () => {
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(value, edits)).toEqual(ec2Task({ runtimePlatform: {} }));
  });
});
