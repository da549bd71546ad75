import { describe, expect, it } from "vitest";
import { check } from "../../../src/check.ts";
import { applyEdits } from "../../../src/fix.ts";
import { API_SPELLER } from "../../../src/text.ts";
import { worded } from "../../../src/worded.ts";
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
      at: "revision",
      says: ["`revision` and `status` are part of what ECS answers; ECS does not accept them back.", "Remove them."],
      title: "Remove 2 properties",
      fixed: ec2Task(),
    },
  },
  unknown: [],
});

describeRule("schema/answered-value", "taskDefinition", {
  accepts: {},
  rejects: {
    "a lone property of an answer": {
      document: ec2Task({ revision: 3 }),
      at: "revision",
      says: ["`revision` is part of what ECS answers; ECS does not accept it back.", "Remove `revision`."],
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
      at: "platformFamily",
      says: [
        "`platformFamily` and `runningCount` are part of what ECS answers; ECS does not accept them back.",
        "Remove them.",
      ],
      title: "Remove 2 properties",
      fixed: { serviceName: "api", taskDefinition: "api", desiredCount: 2 },
    },
  },
  unknown: [],
});

describe("schema/answered-value of a file by itself", () => {
  const value = ec2Task({ taskRoleArn: null, runtimePlatform: { cpuArchitecture: null }, deregisteredAt: 1 });
  const found = check([{ kind: "taskDefinition", name: "api", value, mayBeCompleted: true }]);

  it("warns once of the properties of an answer, and once of its nulls", () => {
    expect(found.map(({ code, severity, at }) => [code, severity, at.join(".")])).toEqual([
      ["schema/answered-value", "warning", "deregisteredAt"],
      ["schema/answered-value", "warning", "taskRoleArn"],
    ]);
  });

  it("names the first four of many", () => {
    const nulls = { taskRoleArn: null, ipcMode: null, pidMode: null, proxyConfiguration: null, runtimePlatform: null };
    const [finding] = check([{ kind: "taskDefinition", name: "api", value: ec2Task(nulls), mayBeCompleted: true }]);
    expect(finding === undefined ? undefined : worded(finding, API_SPELLER).message).toBe(
      "`taskRoleArn`, `ipcMode`, `pidMode`, `proxyConfiguration` and 1 more are null, as in an answer of AWS; " +
        "the AWS CLI does not accept them back.",
    );
  });

  it("names a lone null", () => {
    const value = ec2Task({ taskRoleArn: null });
    const [finding] = check([{ kind: "taskDefinition", name: "api", value, mayBeCompleted: true }]);
    const { fix, message, help } = finding === undefined ? {} : worded(finding, API_SPELLER);
    expect([message, help, fix?.title]).toEqual([
      "`taskRoleArn` is null, as in an answer of AWS; the AWS CLI does not accept it back.",
      "Remove `taskRoleArn`.",
      "Remove taskRoleArn",
    ]);
  });

  it("says nothing of nulls that a program drops", () => {
    const tidied = check([{ kind: "taskDefinition", name: "api", value, mayBeCompleted: true, isTidied: true }]);
    expect(tidied.map(({ at }) => at.join("."))).toEqual(["deregisteredAt"]);
  });

  it("removes them", () => {
    const edits = found.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(value, edits)).toEqual(ec2Task({ runtimePlatform: {} }));
  });
});
