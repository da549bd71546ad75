import * as fc from "fast-check";
import { FARGATE_MEMORY_MIB } from "../../packages/validators/src/facts/index.ts";
import type { CaseKind, Json } from "./case.ts";

const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}(?:-[a-z0-9]{1,8})?$/);
const port = fc.integer({ min: 1, max: 65535 });
const size = fc.constantFrom(
  ...Object.entries(FARGATE_MEMORY_MIB).flatMap(([cpu, all]) =>
    all.map((memory) => ({ cpu, memory: String(memory) }) as const),
  ),
);
const optional = { requiredKeys: [] };

const logConfiguration = fc.constant({
  logDriver: "awslogs",
  options: { "awslogs-group": "/shop/web", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "web" },
});

const container = fc
  .record({
    image: fc.constantFrom("nginx:1.27", "public.ecr.aws/nginx/nginx:1.27", "registry.example.com/shop/web:v1"),
    port,
    more: fc.record(
      {
        environment: fc.array(fc.record({ name: fc.constantFrom("LEVEL", "STAGE"), value: name }), { maxLength: 1 }),
        stopTimeout: fc.integer({ min: 2, max: 120 }),
        user: fc.constantFrom("1000", "1000:1000", "web"),
        readonlyRootFilesystem: fc.boolean(),
        logConfiguration,
        healthCheck: fc.record({
          command: fc.constant(["CMD-SHELL", "true"]),
          interval: fc.integer({ min: 5, max: 300 }),
          timeout: fc.integer({ min: 2, max: 5 }),
          retries: fc.integer({ min: 1, max: 10 }),
        }),
      },
      optional,
    ),
  })
  .map(({ image, port: containerPort, more }) => ({
    name: "web",
    image,
    essential: true,
    portMappings: [{ containerPort }],
    ...more,
  }));

/** A task definition that AWS takes: for Fargate, with one container and a log router's place left free. */
const taskDefinition = fc
  .record({ family: name, size, container })
  .map(({ family, size: { cpu, memory }, container: web }) => ({
    family,
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu,
    memory,
    executionRoleArn: "arn:aws:iam::123456789012:role/shop",
    containerDefinitions: [web],
  }));

const service = fc
  .record({
    serviceName: name,
    desiredCount: fc.integer({ min: 0, max: 20 }),
    more: fc.record(
      {
        deploymentConfiguration: fc.record({
          maximumPercent: fc.integer({ min: 100, max: 300 }),
          minimumHealthyPercent: fc.integer({ min: 0, max: 90 }),
          deploymentCircuitBreaker: fc.record({ enable: fc.boolean(), rollback: fc.boolean() }),
        }),
        enableExecuteCommand: fc.boolean(),
        propagateTags: fc.constantFrom("SERVICE", "TASK_DEFINITION"),
        platformVersion: fc.constant("LATEST"),
      },
      optional,
    ),
  })
  .map(({ more, ...own }) => ({
    cluster: "shop",
    taskDefinition: "web",
    launchType: "FARGATE",
    networkConfiguration: {
      awsvpcConfiguration: { subnets: ["subnet-0123456789abcdef0"], securityGroups: ["sg-0123456789abcdef0"] },
    },
    ...own,
    ...more,
  }));

const repository = fc.record(
  {
    repositoryName: name,
    imageTagMutability: fc.constantFrom("MUTABLE", "IMMUTABLE"),
    imageScanningConfiguration: fc.record({ scanOnPush: fc.boolean() }),
    encryptionConfiguration: fc.constantFrom({ encryptionType: "AES256" }, { encryptionType: "KMS" }),
    tags: fc.array(fc.record({ Key: name, Value: name }), { maxLength: 1 }),
  },
  { requiredKeys: ["repositoryName"] },
);

const days = fc.integer({ min: 1, max: 365 });
const lifecyclePolicy = fc.record({ days, prefix: name, count: fc.integer({ min: 1, max: 1000 }) }).map((given) => ({
  rules: [
    {
      rulePriority: 1,
      selection: {
        tagStatus: "tagged",
        tagPrefixList: [given.prefix],
        countType: "imageCountMoreThan",
        countNumber: given.count,
      },
      action: { type: "expire" },
    },
    {
      rulePriority: 2,
      selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: given.days },
      action: { type: "expire" },
    },
  ],
}));

const repositoryPolicy = fc
  .record({ Sid: fc.constantFrom("Pull", "Read"), account: fc.integer({ min: 1, max: 9 }) })
  .map(({ Sid, account }) => ({
    Version: "2012-10-17",
    Statement: [
      {
        Sid,
        Effect: "Allow",
        Principal: { AWS: `arn:aws:iam::${String(account).repeat(12)}:root` },
        Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      },
    ],
  }));

/** Documents in which nothing is wrong, by kind. */
export const VALID: Readonly<Record<CaseKind, fc.Arbitrary<Json>>> = {
  taskDefinition,
  service,
  repository,
  lifecyclePolicy,
  repositoryPolicy,
};
