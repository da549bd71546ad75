import { expect, it } from "vitest";
import { lintText } from "../lint-text.ts";

const machine = (parameters: object, resource = "arn:aws:states:::ecs:runTask.sync") =>
  JSON.stringify({
    StartAt: "Run",
    States: { Run: { Type: "Task", Resource: resource, Parameters: parameters, End: true } },
  });

const NETWORK = { AwsvpcConfiguration: { "Subnets.$": "$.subnets", AssignPublicIp: "DISABLED" } };

it("checks the tasks that a state machine starts", async () => {
  const text = machine({ TaskDefinition: "web:1", LaunchType: "FARGATE", Count: 11 });
  const { diagnostics } = await lintText("machine.asl.json", text);
  expect(diagnostics.map(({ code, message, origin }) => [code, message.slice(0, 62), origin?.path])).toEqual([
    ["ops/run-task", "The run has the launch type FARGATE and no `NetworkConfigurati", "States.Run.Parameters"],
    ["ops/run-task", "The run starts 11 tasks; ECS starts 1 to 10 in one call.", "States.Run.Parameters.Count"],
  ]);
});

it("finds nothing in one that is right", async () => {
  const right = machine({ "TaskDefinition.$": "$.task", LaunchType: "FARGATE", NetworkConfiguration: NETWORK });
  expect(await lintText("machine.asl.json", right)).toMatchObject({ kind: "documents", diagnostics: [] });
});

it("passes over a state machine that starts no task of ECS", async () => {
  expect((await lintText("machine.asl.json", machine({}, "arn:aws:states:::sqs:sendMessage"))).kind).toBe("foreign");
});
