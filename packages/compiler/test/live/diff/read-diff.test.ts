import { app, keepLast, loadBalancer, repository, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { readDiff } from "../../../src/live/diff/read-diff.ts";
import { toYaml } from "../../../src/emit/yaml.ts";
import { lower } from "../../../src/lower/lower.ts";
import { stacksOf } from "../../../src/model/assembly.ts";
import { type Answers, awsOf, denied, failed } from "../answers.ts";

const edge = loadBalancer("edge");
const api = service("api", {
  cpu: 256,
  memory: 512,
  image: repository("shop/api", { lifecycle: [keepLast(10)] }).build("./api"),
  ports: { http: 8080 },
  environment: { MODE: "plain" },
  routes: { http: edge.route({ path: "/api/*" }) },
  scaling: { min: 2, max: 4, cpu: 70 },
});
const { assembly } = lower(
  app("shop", {
    environments: { production: { account: "123456789012", region: "us-east-1" } },
    define: () => ({ workloads: [api] }),
  }),
  "production",
);

const nothing: Answers = {
  "cloudformation:DescribeStacks": ({ StackName }) =>
    failed("ValidationError", `Stack with id ${StackName} does not exist`),
  "cloudformation:ListStackResources": () => failed("ValidationError", "Stack does not exist"),
  "ecr:DescribeRepositories": () => failed("RepositoryNotFoundException"),
  "ecs:DescribeClusters": () => ({ clusters: [] }),
  "ecs:DescribeServices": () => ({ services: [] }),
  "application-autoscaling:DescribeScalableTargets": () => ({ ScalableTargets: [] }),
  "application-autoscaling:DescribeScalingPolicies": () => ({ ScalingPolicies: [] }),
};

describe("readDiff", () => {
  it("calls everything new where nothing is deployed", async () => {
    const { parts } = await readDiff(awsOf(nothing), assembly);
    expect(parts.map(({ name, effect, unseen }) => [name, effect, unseen])).toEqual([
      ["shop-registry", "new", []],
      ["shop-production-platform", "new", []],
      ["api", "new", []],
    ]);
    expect(parts.at(-1)?.resources.map(({ noun, whole }) => [noun, whole])).toEqual([
      ["task definition", "added"],
      ["target group", "added"],
      ["listener rule", "added"],
      ["service", "added"],
      ["scaling", "added"],
      ["scaling policy", "added"],
    ]);
  });

  it("calls nothing new where nobody may look", async () => {
    const refused: Answers = Object.fromEntries(Object.keys(nothing).map((name) => [name, denied]));
    const { parts } = await readDiff(awsOf(refused), assembly);
    expect(parts.map(({ resources }) => resources)).toEqual([[], [], []]);
    expect(parts.at(-1)?.unseen.map(({ action }) => action)).toContain("ecs:DescribeServices");
  });

  it("finds what somebody changed by hand, and what a stack is to lose", async () => {
    const answers: Answers = {
      ...nothing,
      "cloudformation:DescribeStacks": () => ({
        Stacks: [{ StackName: "s", CreationTime: new Date(0), StackStatus: "UPDATE_COMPLETE" }],
      }),
      "cloudformation:ListStackResources": ({ StackName }) => ({
        StackResourceSummaries:
          StackName === "shop-production-api"
            ? [
                {
                  LogicalResourceId: "OldRule",
                  ResourceType: "AWS::ElasticLoadBalancingV2::ListenerRule",
                  PhysicalResourceId: "arn",
                  LastUpdatedTimestamp: new Date(0),
                  ResourceStatus: "CREATE_COMPLETE",
                },
              ]
            : [],
      }),
      "ecs:DescribeServices": () => ({
        services: [{ serviceName: "api", status: "ACTIVE", taskDefinition: "shop-production-api:7" }],
      }),
      "ecs:DescribeTaskDefinition": () => ({
        taskDefinition: {
          family: "shop-production-api",
          networkMode: "awsvpc",
          requiresCompatibilities: ["FARGATE"],
          cpu: "256",
          memory: "512",
          executionRoleArn: "arn:aws:iam::123456789012:role/shop-production-api-ExecutionRole-1",
          containerDefinitions: [
            {
              name: "api",
              image: "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/api:abc@sha256:0123",
              portMappings: [{ name: "http", containerPort: 8080, hostPort: 8080, protocol: "tcp" }],
              environment: [{ name: "MODE", value: "debug" }],
              logConfiguration: {
                logDriver: "awslogs",
                options: {
                  "awslogs-group": "/ecs/shop/production/api",
                  "awslogs-region": "us-east-1",
                  "awslogs-stream-prefix": "api",
                },
              },
            },
          ],
        },
      }),
    };
    const { parts } = await readDiff(awsOf(answers), assembly);
    const part = parts.at(-1);
    expect(part?.resources.find(({ noun }) => noun === "task definition")?.differences).toEqual([
      {
        path: "containerDefinitions[api].environment[MODE].value",
        place: "containerDefinitions[].environment[].value",
        before: "debug",
        after: "plain",
        effect: "rolling",
      },
    ]);
    expect(part?.resources.find(({ whole }) => whole === "removed")).toMatchObject({
      id: "OldRule",
      effect: "traffic",
    });
  });

  it("tells what the templates say otherwise, beside what runs otherwise", async () => {
    const answers: Answers = {
      ...nothing,
      "cloudformation:DescribeStacks": () => ({
        Stacks: [{ StackName: "s", CreationTime: new Date(0), StackStatus: "UPDATE_COMPLETE" }],
      }),
      "cloudformation:ListStackResources": () => ({ StackResourceSummaries: [] }),
      "cloudformation:GetTemplate": ({ StackName = "" }) => ({ TemplateBody: writtenOf(StackName) }),
      "ecs:DescribeServices": () => ({
        services: [{ serviceName: "api", status: "ACTIVE", platformVersion: "1.3.0" }],
      }),
    };
    const { parts } = await readDiff(awsOf(answers), assembly);
    const [logs, service] = ["AWS::Logs::LogGroup", "AWS::ECS::Service"].map((type) =>
      parts.at(-1)?.resources.find((resource) => resource.type === type),
    );
    expect(logs?.differences).toEqual([
      { path: "RetentionInDays", place: "RetentionInDays", before: 7, after: 30, effect: "in-place" },
    ]);
    expect(service?.differences.at(-1)).toMatchObject({
      path: "Tags",
      before: [{ Key: "team", Value: "web" }],
    });
    expect(service?.differences.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ unseen }) => unseen)).toEqual([]);
  });

  it("says that it may not read a template, and finds the rest", async () => {
    const answers: Answers = {
      ...nothing,
      "cloudformation:DescribeStacks": () => ({
        Stacks: [{ StackName: "s", CreationTime: new Date(0), StackStatus: "UPDATE_COMPLETE" }],
      }),
      "cloudformation:ListStackResources": () => ({ StackResourceSummaries: [] }),
      "cloudformation:GetTemplate": denied,
    };
    const { parts } = await readDiff(awsOf(answers), assembly);
    expect(parts.map(({ unseen }) => unseen.map(({ action }) => action))).toContainEqual([
      "cloudformation:GetTemplate",
    ]);
    expect(parts.at(-1)?.resources.map(({ noun }) => noun)).toContain("service");
  });
});

/** What the stack was deployed with: logs were kept for a week, and the service had a tag. */
function writtenOf(name: string): string {
  const template = stacksOf(assembly).find((stack) => stack.name === name)?.template;
  if (template === undefined) throw new Error(`There is no stack ${name}.`);
  const resources = Object.entries(template.Resources).map(([id, resource]) => {
    const { Type, Properties } = resource;
    if (Type === "AWS::Logs::LogGroup") return [id, { Type, Properties: { ...Properties, RetentionInDays: 7 } }];
    const Tags = [{ Key: "team", Value: "web" }];
    return [id, Type === "AWS::ECS::Service" ? { Type, Properties: { ...Properties, Tags } } : resource];
  });
  return toYaml({ ...template, Resources: Object.fromEntries(resources) });
}
