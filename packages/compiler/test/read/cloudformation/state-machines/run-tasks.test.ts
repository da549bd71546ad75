import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { isStateMachine, startedTasks } from "../../../../src/read/cloudformation/state-machines/run-tasks.ts";

const task = (parameters: unknown, resource = "arn:aws:states:::ecs:runTask.sync", more: object = {}) => ({
  Type: "Task",
  Resource: resource,
  Parameters: parameters,
  End: true,
  ...more,
});

const machine = (state: unknown) => ({ StartAt: "Run", States: { Run: state } });

describe("a state machine", () => {
  it("begins with one of its states", () => {
    expect(isStateMachine(machine(task({})))).toBe(true);
    expect(isStateMachine({ States: {} })).toBe(false);
    expect(isStateMachine({ StartAt: "Run", States: [] })).toBe(false);
    expect(isStateMachine("StartAt")).toBe(false);
  });

  it.each([
    "arn:aws:states:::ecs:runTask",
    "arn:aws-cn:states:::ecs:runTask.sync",
    "arn:aws:states:::ecs:runTask.waitForTaskToken",
    "arn:${AWS::Partition}:states:::ecs:runTask.sync",
  ])("starts a task by %s", (resource) => {
    expect(startedTasks(machine(task({ Cluster: "shop" }, resource)))).toEqual([
      { state: "Run", parameters: { Cluster: "shop" }, path: ["States", "Run", "Parameters"] },
    ]);
  });

  it.each([
    ["another service", machine(task({}, "arn:aws:states:::sqs:sendMessage"))],
    ["a call of the SDK, which is spelt otherwise", machine(task({}, "arn:aws:states:::aws-sdk:ecs:runTask"))],
    ["a resource that is filled in", machine(task({}, "${Resource}"))],
    ["a state of another type", machine({ ...task({}), Type: "Pass" })],
    ["an expression as a whole", machine(task(undefined, undefined, { Arguments: "{% $states.input %}" }))],
    ["no states", { StartAt: "Run", States: 5 }],
    ["a state that is none", machine(null)],
  ])("starts none by %s", (_, value) => {
    expect(startedTasks(value)).toEqual([]);
  });

  it("starts tasks in branches and in iterations", () => {
    const inner = machine(task({}));
    const paths = startedTasks({
      StartAt: "All",
      States: {
        All: { Type: "Parallel", Branches: [{}, inner] },
        Each: { Type: "Map", ItemProcessor: inner },
        Old: { Type: "Map", Iterator: inner },
      },
    }).map(({ path }) => path.join("."));
    expect(paths).toEqual([
      "States.All.Branches.1.States.Run.Parameters",
      "States.Each.ItemProcessor.States.Run.Parameters",
      "States.Old.Iterator.States.Run.Parameters",
    ]);
  });

  it("does not know what an execution decides", () => {
    const Parameters = { "TaskDefinition.$": "$.task", Overrides: { ContainerOverrides: [{ "Name.$": "$.name" }] } };
    expect(startedTasks(machine(task(Parameters)))[0]?.parameters).toEqual({
      TaskDefinition: UNKNOWN,
      Overrides: { ContainerOverrides: [{ Name: UNKNOWN }] },
    });
    const Arguments = { TaskDefinition: "{% $task %}", LaunchType: "FARGATE" };
    expect(startedTasks(machine(task(undefined, undefined, { Arguments })))).toEqual([
      {
        state: "Run",
        parameters: { TaskDefinition: UNKNOWN, LaunchType: "FARGATE" },
        path: ["States", "Run", "Arguments"],
      },
    ]);
  });
});
