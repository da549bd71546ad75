import { service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf, templateOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

it("gives the task role what its permissions say and nothing else", () => {
  const permissions = [
    {
      actions: ["s3:GetObject"],
      resources: ["arn:aws:s3:::${shop}/*"],
      conditions: { Bool: { "aws:SecureTransport": "true" } },
    },
    { effect: "Deny", actions: ["s3:*"], resources: ["*"] },
  ] as const;
  const role = (workload: ReturnType<typeof service>) =>
    propertiesOf(lowerShop({ workloads: [workload] }), "shop-production-api", "TaskRole");
  expect(role(service("api", { ...base, permissions }))).toMatchObject({
    Policies: [
      {
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [
            {
              Effect: "Allow",
              Action: ["s3:GetObject"],
              Resource: ["arn:aws:s3:::${shop}/*"],
              Condition: { Bool: { "aws:SecureTransport": "true" } },
            },
            { Effect: "Deny", Action: ["s3:*"], Resource: ["*"] },
          ],
        },
      },
    ],
  });
  expect(Object(role(service("api", base))).Policies).toBeUndefined();
});

it("trusts the tasks of this account and region alone", () => {
  const lowered = lowerShop({ workloads: [service("api", base)] });
  expect(propertiesOf(lowered, "shop-production-api", "TaskRole")).toMatchObject({
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Principal: { Service: "ecs-tasks.amazonaws.com" },
          Condition: {
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
            ArnLike: { "aws:SourceArn": { "Fn::Sub": "arn:${AWS::Partition}:ecs:${AWS::Region}:${AWS::AccountId}:*" } },
          },
        },
      ],
    },
  });
});

it("attaches managed policies to the task role, and the boundary to both", () => {
  const policy = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess";
  const boundary = "arn:aws:iam::123456789012:policy/developers";
  const api = service("api", { ...base, managedPolicies: [policy], permissionsBoundary: boundary });
  const { Resources } = templateOf(lowerShop({ workloads: [api] }), "shop-production-api");
  expect(Resources["TaskRole"]?.Properties).toMatchObject({
    ManagedPolicyArns: [policy],
    PermissionsBoundary: boundary,
  });
  expect(Resources["ExecutionRole"]?.Properties).toMatchObject({ PermissionsBoundary: boundary });
  expect(Resources["ExecutionRole"]?.Properties).not.toHaveProperty("ManagedPolicyArns", [policy]);
});

describe("a session in a container", () => {
  const sessions = (props: object) =>
    JSON.stringify(
      propertiesOf(
        lowerShop({ workloads: [service("api", { ...base, ...props })] }),
        "shop-production-api",
        "TaskRole",
      ),
    ).includes("ssmmessages:OpenDataChannel");

  it.each([
    [true, { enableExecuteCommand: true }],
    [true, { overrides: { service: { enableExecuteCommand: true } } }],
    [false, { enableExecuteCommand: true, overrides: { service: { enableExecuteCommand: false } } }],
    [false, {}],
  ])("is allowed: %s, with %j", (isAllowed, props) => expect(sessions(props)).toBe(isAllowed));
});

describe("a role from elsewhere", () => {
  const arn = "arn:aws:iam::123456789012:role/shop";
  const rolesWith = (taskDefinition: object) => {
    const lowered = lowerShop({ workloads: [service("api", { ...base, overrides: { taskDefinition } })] });
    return Object.keys(templateOf(lowered, "shop-production-api").Resources).filter((id) => id.endsWith("Role"));
  };

  it.each([
    [{}, ["ExecutionRole", "TaskRole"]],
    [{ taskRoleArn: arn }, ["ExecutionRole"]],
    [{ executionRoleArn: arn }, ["TaskRole"]],
    [{ executionRoleArn: arn, taskRoleArn: arn }, []],
  ])("leaves none behind that nobody uses: %j", (taskDefinition, made) => {
    expect(rolesWith(taskDefinition)).toEqual(made);
  });
});
