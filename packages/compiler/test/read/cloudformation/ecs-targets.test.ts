import { expect, it } from "vitest";
import { ecsTargets } from "../../../src/read/cloudformation/ecs-targets.ts";
import { NO_SCOPE } from "../../../src/read/scope.ts";
import { lintText } from "../lint-text.ts";

const EcsParameters = { TaskDefinitionArn: { Ref: "Task" }, LaunchType: "FARGATE" };

it("finds what rules and schedules start", () => {
  const schedule = { Target: { EcsParameters } };
  const rule = { Targets: [{ Arn: "queue" }, { EcsParameters }, { Ref: "Target" }] };
  expect(ecsTargets("AWS::Scheduler::Schedule", schedule, NO_SCOPE)).toEqual([
    { properties: EcsParameters, path: ["Target", "EcsParameters"] },
  ]);
  expect(ecsTargets("AWS::Events::Rule", rule, NO_SCOPE).map(({ path }) => path)).toEqual([
    ["Targets", 1, "EcsParameters"],
  ]);
  expect(ecsTargets("AWS::Events::Rule", { Targets: { Ref: "Targets" } }, NO_SCOPE)).toEqual([]);
  expect(ecsTargets("AWS::SNS::Topic", rule, NO_SCOPE)).toEqual([]);
  expect(ecsTargets("AWS::Events::Rule", undefined, NO_SCOPE)).toEqual([]);
});

it("is checked where it stands, beside its task definition", async () => {
  const Task = { Type: "AWS::ECS::TaskDefinition", Properties: { NetworkMode: "awsvpc" } };
  const rule = (parameters: object) => ({
    Type: "AWS::Events::Rule",
    Properties: { Targets: [{ EcsParameters: parameters }] },
  });
  const places = async (resources: object) => {
    const { diagnostics } = await lintText("t.json", JSON.stringify({ Resources: resources }));
    return diagnostics.filter(({ code }) => code.startsWith("ops/")).map(({ origin }) => origin?.path);
  };
  const place = "Resources.Rule.Properties.Targets[0].EcsParameters";
  expect(await places({ Rule: rule(EcsParameters) })).toEqual([place]);
  expect(await places({ Task, Rule: rule({ TaskDefinitionArn: { Ref: "Task" } }) })).toEqual([place]);
  expect(await places({ Rule: rule({ TaskDefinitionArn: { Ref: "Task" } }) })).toEqual([]);
});
