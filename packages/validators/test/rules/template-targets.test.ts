import { expect, it } from "vitest";
import { taskTargetsOf } from "../../src/rules/template-targets.ts";
import { arnOf, LATER, role, taskOf } from "./templates.ts";

const EcsParameters = { TaskDefinitionArn: { Ref: "Task" } };
const target = { RoleArn: arnOf("Role"), EcsParameters };
const Resources = {
  Role: role(),
  Task: taskOf(),
  Hourly: { Type: "AWS::Events::Rule", Properties: { Targets: [{ Arn: "queue" }, target] } },
  Later: { Type: "AWS::Events::Rule", Properties: { Targets: [LATER] } },
  Nightly: { Type: "AWS::Scheduler::Schedule", Properties: { Target: { EcsParameters } } },
  Other: { Type: "AWS::Scheduler::Schedule", Properties: { Target: LATER } },
};

it("finds what starts tasks, with the role and the task of the template", () => {
  const found = taskTargetsOf(JSON.parse(JSON.stringify({ Resources })));
  expect(found.map(({ at, role: used, service, task }) => [service, at.join("."), used?.id, task?.id])).toEqual([
    ["events.amazonaws.com", "Resources.Hourly.Properties.Targets.1", "Role", "Task"],
    ["scheduler.amazonaws.com", "Resources.Nightly.Properties.Target", undefined, "Task"],
  ]);
});
