import { expect, it } from "vitest";
import type { DocumentKind } from "../../src/documents/index.ts";
import { DOCUMENT_KINDS, KINDS } from "../../src/kinds/index.ts";
import { runTask } from "../../src/kinds/run-task.ts";
import { service } from "../../src/kinds/service.ts";
import { SHAPES } from "../../src/shapes.generated.ts";

/** What messages call each kind, the resource that holds one, and the properties of AWS's answers that hold one and a list. */
const CALLED: Readonly<Record<DocumentKind, readonly unknown[]>> = {
  taskDefinition: ["task", "AWS::ECS::TaskDefinition", "taskDefinition", undefined],
  service: ["service", "AWS::ECS::Service", "service", "services"],
  cluster: ["cluster", "AWS::ECS::Cluster", "cluster", "clusters"],
  runTask: ["run", undefined, undefined, undefined],
  ecsTarget: ["target", undefined, undefined, undefined],
  appSpec: ["AppSpec file", undefined, undefined, undefined],
  template: ["template", undefined, undefined, undefined],
  repository: ["repository", "AWS::ECR::Repository", "repository", "repositories"],
  lifecyclePolicy: ["lifecycle policy", undefined, undefined, undefined],
  repositoryPolicy: ["repository policy", undefined, undefined, undefined],
  registryPolicy: ["registry policy", undefined, undefined, undefined],
  replicationConfiguration: [
    "replication configuration",
    "AWS::ECR::ReplicationConfiguration",
    "replicationConfiguration",
    undefined,
  ],
  scanningConfiguration: [
    "scanning configuration",
    "AWS::ECR::RegistryScanningConfiguration",
    "scanningConfiguration",
    undefined,
  ],
  pullThroughCacheRule: [
    "pull-through cache rule",
    "AWS::ECR::PullThroughCacheRule",
    undefined,
    "pullThroughCacheRules",
  ],
  creationTemplate: [
    "repository creation template",
    "AWS::ECR::RepositoryCreationTemplate",
    "repositoryCreationTemplate",
    "repositoryCreationTemplates",
  ],
  signingConfiguration: ["signing configuration", "AWS::ECR::SigningConfiguration", "signingConfiguration", undefined],
};

it.each(DOCUMENT_KINDS)("a %s is called and answered as AWS does it", (kind) => {
  const { file, noun, resource } = KINDS[kind];
  expect([noun, resource?.type, file.answeredAs, file.answeredIn]).toEqual(CALLED[kind]);
});

it("a task, a cluster and a repository come first of what one noun makes", () => {
  expect(DOCUMENT_KINDS.filter((kind) => KINDS[kind].isLeading)).toEqual(["taskDefinition", "repository", "cluster"]);
});

it("CloudFormation fills in names, and has properties of its own", () => {
  const told = DOCUMENT_KINDS.flatMap((kind) => {
    const { filledIn, templateOnly = [], within } = KINDS[kind].resource ?? {};
    return filledIn === undefined && within === undefined ? [] : [[kind, filledIn ?? within, ...templateOnly]];
  });
  expect(told).toEqual([
    ["taskDefinition", "family"],
    ["service", "serviceName", "ForceNewDeployment"],
    ["repository", "repositoryName", "LifecyclePolicy", "RepositoryPolicyText", "EmptyOnDelete"],
    ["replicationConfiguration", "ReplicationConfiguration"],
  ]);
});

it("some properties tell a file whatever else is in it", () => {
  const own = DOCUMENT_KINDS.flatMap((kind) => KINDS[kind].file.ownProperty ?? []);
  expect(own).toEqual([
    "containerDefinitions",
    "rulePriority",
    "containerOverrides",
    "ecrRepositoryPrefix",
    "signingProfileArn",
  ]);
  expect(KINDS.taskDefinition.file.foreignProperty).toBe("AWSEBDockerrunVersion");
});

it.each(Object.keys(SHAPES.runTask.members))("an input of RunTask may have %s", (name) => {
  const overrides = { containerOverrides: [] };
  expect(runTask.file.recognizes({ [name]: "", taskDefinition: "web", overrides }, "run.json")).toBe(true);
});

/** What only a service that is made has: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html */
const OF_CREATION: ReadonlySet<string> = new Set([
  "clientToken",
  "launchType",
  "role",
  "schedulingStrategy",
  "serviceName",
  "tags",
]);

it.each(Object.keys(SHAPES.service.members))("an input of UpdateService may have %s, or not", (name) => {
  const value = { [name]: "", service: "api", forceNewDeployment: true };
  expect(service.file.recognizes(value, "shop.json")).toBe(!OF_CREATION.has(name));
});
