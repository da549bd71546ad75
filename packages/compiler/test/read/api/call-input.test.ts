import { describe, expect, it } from "vitest";
import { lintText } from "../lint-text.ts";

const TARGET = {
  Arn: "arn:aws:ecs:eu-west-1:123456789012:cluster/shop",
  RoleArn: "arn:aws:iam::123456789012:role/events",
  EcsParameters: {
    TaskDefinitionArn: "arn:aws:ecs:eu-west-1:123456789012:task-definition/report:1",
    LaunchType: "FARGATE",
    NetworkConfiguration: { awsvpcConfiguration: { Subnets: ["subnet-1"] } },
    TaskCount: 11,
  },
};

const found = async (value: unknown) => {
  const { diagnostics, kind } = await lintText("input.json", JSON.stringify(value));
  return kind === "documents" ? diagnostics.map(({ code, origin }) => `${code} at ${origin?.path ?? ""}`) : kind;
};

describe("a target of EventBridge", () => {
  it.each([
    ["by itself", TARGET, ""],
    ["in a list", [TARGET], "[0]."],
    ["in a call of PutTargets", { Rule: "nightly", Targets: [{ Id: "1", Arn: "a" }, TARGET] }, "Targets[1]."],
    ["in a call of CreateSchedule", { Name: "nightly", ScheduleExpression: "rate(1 day)", Target: TARGET }, "Target."],
  ])("is read %s", async (_, value, at) => {
    expect(await found(value)).toEqual([`ops/scheduled-task-target at ${at}EcsParameters.TaskCount`]);
  });

  it.each([
    ["that starts no task", { Target: { Arn: "arn:aws:lambda:eu-west-1:123456789012:function:report" } }],
    ["without a task definition", { Target: { ...TARGET, EcsParameters: { TaskCount: 11 } } }],
    ["without an ARN", { Target: { EcsParameters: TARGET.EcsParameters } }],
    ["in a list of something else", [TARGET, { Id: "1" }]],
    ["in nothing", { Targets: [] }],
  ])("is not one %s", async (_, value) => {
    expect(await found(value)).toBe("foreign");
  });

  it("says nothing of names in another case", async () => {
    const { TaskCount: _, ...parameters } = TARGET.EcsParameters;
    expect(await found({ ...TARGET, EcsParameters: { ...parameters, taskCount: 1 } })).toEqual([]);
  });
});

const SCALED = {
  ServiceNamespace: "ecs",
  ResourceId: "service/shop/api",
  ScalableDimension: "ecs:service:DesiredCount",
};

describe("a call of Application Auto Scaling", () => {
  it("is read as a scalable target", async () => {
    expect(await found({ ...SCALED, MinCapacity: 1, MaxCapacity: 4 })).toEqual([]);
    expect(await found({ ...SCALED, ResourceId: "service/api", MinCapacity: 5, MaxCapacity: 4 })).toEqual([
      "scaling/min-max at MinCapacity",
      "scaling/target-resource-id at ResourceId",
    ]);
    const other = { ...SCALED, ScalableDimension: "ecs:service:desiredCount", MaxCapacity: 4 };
    const { diagnostics } = await lintText(
      "input.json",
      JSON.stringify({ ...other, note: "ecs:service:DesiredCount" }),
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'input.json scales "ecs:service:desiredCount"; a service of ECS has ecs:service:DesiredCount.',
    ]);
  });

  it("is read as a scaling policy", async () => {
    const policy = (metric: string) => ({
      ...SCALED,
      PolicyName: "cpu",
      PolicyType: "TargetTrackingScaling",
      TargetTrackingScalingPolicyConfiguration: {
        TargetValue: 60,
        PredefinedMetricSpecification: { PredefinedMetricType: metric },
      },
    });
    expect(await found(policy("ECSServiceAverageCPUUtilization"))).toEqual([]);
    expect(await found(policy("ECSServiceAverageCpu"))).toEqual([
      "scaling/metric at TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification.PredefinedMetricType",
    ]);
  });

  it.each([
    ["another service", { ...SCALED, ServiceNamespace: "dynamodb", MinCapacity: 5, MaxCapacity: 4 }],
    ["a question", SCALED],
    ["no resource", { ServiceNamespace: "ecs", MinCapacity: 5, MaxCapacity: 4 }],
  ])("is not read of %s", async (_, value) => {
    expect(await found(value)).toBe("foreign");
  });

  it("does not know what is filled in", async () => {
    expect(await found({ ...SCALED, ResourceId: "${SERVICE}", MinCapacity: "${MIN}", MaxCapacity: 4 })).toEqual([]);
  });
});
