import { service } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { IMAGE, lowerShop, propertiesOf } from "../lowered.ts";

const base = { cpu: 256, memory: 512, image: IMAGE } as const;

it.each([
  ["123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1", "ecr:eu-west-1:123456789012:repository/shop/api"],
  ["123456789012.dkr-ecr.eu-west-1.on.aws/shop/api:1", "ecr:eu-west-1:123456789012:repository/shop/api"],
])("lets the execution role pull %s", (image, arn) => {
  const lowered = lowerShop({ workloads: [service("api", { ...base, image })] });
  expect(JSON.stringify(propertiesOf(lowered, "shop-production-api", "ExecutionRole"))).toContain(arn);
});

it("lets the execution role log in to no registry for an image that is not in ECR", () => {
  const lowered = lowerShop({ workloads: [service("api", base)] });
  expect(JSON.stringify(propertiesOf(lowered, "shop-production-api", "ExecutionRole"))).not.toContain("ecr:");
});

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
