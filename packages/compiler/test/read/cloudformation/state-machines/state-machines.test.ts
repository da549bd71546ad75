import { describe, expect, it } from "vitest";
import { lintText } from "../../lint-text.ts";

const TASK = {
  Type: "AWS::ECS::TaskDefinition",
  Properties: {
    NetworkMode: "awsvpc",
    ContainerDefinitions: [{ Name: "web", Image: "public.ecr.aws/nginx/nginx:1.27", Memory: 256 }],
  },
};

const run = (parameters: object) => ({
  StartAt: "Run",
  States: {
    Run: { Type: "Task", Resource: "arn:aws:states:::ecs:runTask.sync", Parameters: parameters, End: true },
  },
});

async function found(properties: object, type = "AWS::StepFunctions::StateMachine") {
  const template = { Resources: { Machine: { Type: type, Properties: properties }, Task: TASK } };
  const { diagnostics } = await lintText("stack.json", JSON.stringify(template));
  return diagnostics.map(({ message, origin }) => [
    message.slice(0, 34),
    origin?.path?.replace(/^.*?Properties\./, ""),
  ]);
}

const overriding = (task: unknown) =>
  run({
    TaskDefinition: task,
    NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["subnet-1"] } },
    Overrides: { ContainerOverrides: [{ Name: "wbe" }] },
  });

const NAME = "States.Run.Parameters.Overrides.ContainerOverrides[0].Name";
const OVERRIDES = 'The run overrides container "wbe",';

describe("the tasks of a state machine", () => {
  it.each(["AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"])("are read of %s", async (type) => {
    expect(await found({ Definition: overriding({ Ref: "Task" }) }, type)).toEqual([[OVERRIDES, `Definition.${NAME}`]]);
  });

  it("are read of a text", async () => {
    const DefinitionString = JSON.stringify(run({ TaskDefinition: "web", Count: 0 }));
    expect(await found({ DefinitionString })).toEqual([
      ["The run starts 0 tasks; ECS starts", "DefinitionString.States.Run.Parameters.Count"],
    ]);
  });

  it.each([
    ["Fn::Sub", { "Fn::Sub": JSON.stringify(overriding("${Task}")) }, {}],
    ["Fn::Sub with variables", { "Fn::Sub": [JSON.stringify(overriding("${Task}")), {}] }, {}],
    ["substitutions", JSON.stringify(overriding("${Own}")), { Own: { Ref: "Task" } }],
  ])("are read of a text with %s, beside their task definition", async (_, text, given) => {
    const [finding, ...others] = await found({ DefinitionString: text, DefinitionSubstitutions: given });
    expect(others).toEqual([]);
    expect(finding?.[0]).toBe(OVERRIDES);
    expect(finding?.[1]).toContain(NAME);
  });

  it.each([
    ["what is filled in is not JSON", { DefinitionString: { "Fn::Sub": '{"StartAt": ${Start}}' } }],
    ["the text is made by something else", { DefinitionString: { "Fn::Join": ["", ["{", "}"]] } }],
    ["the definition is elsewhere", { DefinitionS3Location: { Bucket: "shop", Key: "machine.json" } }],
    ["a substitution is open", { DefinitionString: JSON.stringify(overriding("${Own}")), DefinitionSubstitutions: {} }],
  ])("are none where %s", async (_, properties) => {
    expect(await found(properties)).toEqual([]);
  });
});
