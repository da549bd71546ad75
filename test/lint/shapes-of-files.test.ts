import { describe, expect, it } from "vitest";
import { lintText } from "../../packages/compiler/test/read/lint-text.ts";

const CONTAINER = {
  name: "web",
  image: "nginx:1.27",
  essential: true,
  portMappings: [{ containerPort: 80, protocol: "tcp" }],
  logConfiguration: {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" },
  },
};

const SETTINGS = {
  family: "web",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  executionRoleArn: "arn:aws:iam::111122223333:role/execution",
};

const TASK = { ...SETTINGS, containerDefinitions: [CONTAINER] };

/** What DescribeTaskDefinition adds. */
const ANSWERED_TASK = {
  ...TASK,
  taskDefinitionArn: "arn:aws:ecs:eu-west-1:111122223333:task-definition/web:3",
  revision: 3,
  status: "ACTIVE",
  requiresAttributes: [{ name: "com.amazonaws.ecs.capability.logging-driver.awslogs" }],
  compatibilities: ["EC2", "FARGATE"],
  registeredAt: 1_700_000_000.1,
  volumes: [],
  placementConstraints: [],
};

const NETWORK = {
  awsvpcConfiguration: { subnets: ["subnet-1"], securityGroups: ["sg-1"], assignPublicIp: "DISABLED" },
};

const DEFINITION = {
  launchType: "FARGATE",
  desiredCount: 2,
  networkConfiguration: NETWORK,
  deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 },
  schedulingStrategy: "REPLICA",
  placementConstraints: [],
  platformFamily: "Linux",
  runningCount: 0,
};

const SERVICE = { ...DEFINITION, serviceName: "web", taskDefinition: "web:3", serviceRegistries: [], events: [] };

const LIFECYCLE = {
  rules: [
    {
      rulePriority: 1,
      selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
      action: { type: "expire" },
    },
  ],
};

const PULL = {
  Sid: "pull",
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:root" },
  Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
};

const POLICY = { Version: "2012-10-17", Statement: [PULL] };

const REPLICATION = { rules: [{ destinations: [{ region: "eu-central-1", registryId: "111122223333" }] }] };

function capitalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(capitalized);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name.startsWith("awslogs") ? name : name.charAt(0).toUpperCase() + name.slice(1),
      capitalized(item),
    ]),
  );
}

/** Files of other tools that are right. */
const RIGHT: Readonly<Record<string, unknown>> = {
  "task-definition.json": TASK,
  "properties.json": capitalized(TASK),
  "wrapped.json": { taskDefinition: TASK },
  "describe-task-definition.json": { taskDefinition: ANSWERED_TASK, tags: [{ key: "team", value: "shop" }] },
  "container-definitions.json": [CONTAINER],
  "terraform-rendered.json": [{ ...CONTAINER, image: "${image}", cpu: "${cpu}" }],
  "ecs-service-def.json": DEFINITION,
  "create-service.json": {
    ...SERVICE,
    serviceRegistries: undefined,
    events: undefined,
    platformFamily: undefined,
    runningCount: undefined,
  },
  "describe-services.json": { services: [{ ...SERVICE, clusterArn: "arn", roleArn: "arn", tags: [] }], failures: [] },
  "create-service-output.json": { service: SERVICE },
  "describe-clusters.json": {
    clusters: [{ clusterName: "shop", clusterArn: "arn", status: "ACTIVE", capacityProviders: ["FARGATE"], tags: [] }],
  },
  "repository-policy.json": POLICY,
  "get-repository-policy.json": { repositoryName: "web", policyText: JSON.stringify(POLICY) },
  "put-registry-policy.json": { policyText: JSON.stringify(POLICY) },
  "lifecycle-policy.json": LIFECYCLE,
  "put-lifecycle-policy.json": { repositoryName: "web", lifecyclePolicyText: JSON.stringify(LIFECYCLE) },
  "replication.json": REPLICATION,
  "put-replication.json": { replicationConfiguration: REPLICATION },
  "pull-through.json": {
    pullThroughCacheRules: [
      { ecrRepositoryPrefix: "quay", upstreamRegistryUrl: "quay.io", createdAt: 1, registryId: "1" },
    ],
  },
  "appspec.json": {
    version: 1,
    Resources: [
      {
        TargetService: {
          Type: "AWS::ECS::Service",
          Properties: {
            TaskDefinition: "<TASK_DEFINITION>",
            LoadBalancerInfo: { ContainerName: "web", ContainerPort: 80 },
          },
        },
      },
    ],
    Hooks: [{ AfterAllowTestTraffic: "check" }],
  },
  "resource.json": { Type: "AWS::ECS::TaskDefinition", Properties: capitalized(TASK) },
};

const ECSPRESSO = `{
  "family": "{{ must_env \`FAMILY\` }}",
  "cpu": "{{ env \`CPU\` \`256\` }}",
  "containerDefinitions": [
    { "name": "web", "image": "{{ must_env \`IMAGE\` }}", "memory": {{ env \`MEMORY\` \`512\` }}, "essential": true }
  ]
}`;

describe("files of other tools", () => {
  it.each(Object.entries(RIGHT))("are read and right: %s", async (file, value) => {
    const { diagnostics, kind } = await lintText(file, JSON.stringify(value, undefined, 2));
    expect(diagnostics.filter(({ severity }) => severity !== "info").map(({ code }) => code)).toEqual([]);
    expect(kind).toBe("documents");
  });

  it.each([
    [
      "a byte order mark and Windows' line ends",
      `\uFEFF${JSON.stringify(TASK, undefined, 2).replaceAll("\n", "\r\n")}`,
    ],
    ["what ecspresso fills in", ECSPRESSO],
  ])("are read with %s", async (_, text) => {
    const { diagnostics, kind } = await lintText("ecs-task-def.json", text);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(kind).toBe("documents");
  });
});

/** Files of other tools with one fault, and the place of it. */
const WRONG: Readonly<Record<string, readonly [unknown, string]>> = {
  "no-containers.json": [SETTINGS, "schema/containers-empty"],
  "containers.json": [[{ ...CONTAINER, essential: "yes" }], "schema/property-type [0].essential"],
  "describe-services.json": [
    { services: [{ ...SERVICE, launchType: "FARGAT" }] },
    "schema/enum-case services[0].launchType",
  ],
  "put-replication.json": [
    { replicationConfiguration: { rules: [{ destinations: [{ region: "eu-central-1" }] }] } },
    "schema/property-required replicationConfiguration.rules[0].destinations[0]",
  ],
  "appspec.json": [
    { version: 1, Resources: [{ Web: { Type: "AWS::ECS::Service", Properties: { LoadBalancer: {} } } }] },
    "schema/property-unknown Resources[0].Web.Properties.LoadBalancer",
  ],
};

it.each(Object.entries(WRONG))("the fault of %s is found where it stands", async (file, [value, place]) => {
  const { diagnostics } = await lintText(file, JSON.stringify(value));
  expect(diagnostics.map(({ code, origin }) => `${code} ${origin?.path ?? ""}`.trim())).toContain(place);
});
