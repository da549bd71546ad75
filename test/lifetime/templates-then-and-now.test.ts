import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import { app, keepLast, loadBalancer, network, repository, secret, service } from "ecs-dsl";
import { describe, expect, it } from "vitest";
import { emit } from "../../packages/compiler/src/emit/emit.ts";
import { lower } from "../../packages/compiler/src/lower/lower.ts";
import { type Resource, templateOf } from "./model/template.ts";
import { templatesBefore } from "./read-tree.ts";

const specification = await loadAwsServiceSpec();

/** The shop of the trees in before/one-of-each. */
const SHOP = app("shop", {
  tags: { team: "shop" },
  network: network({ natGateways: 0 }),
  workloads: [
    service("api", {
      cpu: 256,
      memory: 512,
      image: repository("shop/api", { lifecycle: [keepLast(10)] }).build("./api"),
      ports: { http: 3000 },
      routes: { http: loadBalancer("edge").route() },
      secrets: { TOKEN: secret("prod/api-secret") },
      overrides: {
        container: {
          environmentFiles: [{ type: "s3", value: "arn:aws:s3:::shop-settings/api.env" }],
          mountPoints: [{ sourceVolume: "files", containerPath: "/files" }],
        },
        taskDefinition: {
          volumes: [
            {
              name: "files",
              efsVolumeConfiguration: {
                fileSystemId: "fs-0123456789abcdef0",
                transitEncryption: "ENABLED",
                authorizationConfig: { iam: "ENABLED" },
              },
            },
          ],
        },
      },
      permissions: [{ actions: ["sqs:SendMessage"], resources: ["arn:aws:sqs:us-east-1:123456789012:orders"] }],
    }),
  ],
});

const THEN = templatesBefore("one-of-each");
const NOW = emit(lower(SHOP, "default").assembly, { config: "../../ecs.config.ts" }).flatMap(({ path, content }) =>
  /^cloudformation\/.*\.yaml$/.test(path) ? [content] : [],
);

/** What of the templates is not as it should be. */
type Check = (templates: readonly string[]) => readonly string[];

/** Logical ids of the resources that a predicate holds of. */
function idsWhere(predicate: (resource: Resource) => boolean): Check {
  return (templates) =>
    templates
      .flatMap((text) => Object.entries(templateOf(text).resources))
      .flatMap(([id, resource]) => (predicate(resource) ? [id] : []))
      .toSorted();
}

/** Texts, one of which every app of this kind needs, that stand nowhere. */
function missing(...texts: readonly string[]): Check {
  return (templates) => texts.filter((text) => !templates.some((template) => template.includes(text)));
}

function takesTags({ type }: Resource): boolean {
  return specification.lookup("resource", "cloudFormationType", "equals", type)[0]?.tagInformation !== undefined;
}

function isTagged({ properties }: Resource): boolean {
  return JSON.stringify(properties).includes('{"Key":"team","Value":"shop"}');
}

const isOf = (type: string) => (resource: Resource) => resource.type === type;
const KEPT = /^AWS::(?:Logs::LogGroup|ECR::Repository)$/;

/** Each with what it finds in what commit 8fccfcb wrote for the shop, and what is nowhere in what is written now. */
const CHECKS: readonly (readonly [name: string, check: Check, then: readonly string[]])[] = [
  [
    "what takes tags has those of the app",
    idsWhere((resource) => takesTags(resource) && !isTagged(resource)),
    ["EdgeListener", "EdgeRulef52fe825", "S3Endpoint"],
  ],
  [
    "roles have no names, which a second region would ask for, too",
    idsWhere(({ properties }) => "RoleName" in properties),
    ["ExecutionRole", "TaskRole"],
  ],
  [
    "no stack locks the outputs of another",
    (templates) => templates.flatMap((text) => /Fn::ImportValue|!ImportValue|Export:/.exec(text) ?? []),
    ["!ImportValue", "Export:"],
  ],
  [
    "logs and images stay when their stack goes, also when its creation is undone",
    idsWhere(({ type, deletionPolicy }) => KEPT.test(type) && deletionPolicy !== "Retain"),
    ["LogGroup", "ShopApi6bbb49Repository"],
  ],
  [
    "rules of security groups are resources of their own, which go last",
    idsWhere(({ properties }) => "SecurityGroupIngress" in properties),
    ["EdgeSecurityGroup", "VpcEndpointsGroup"],
  ],
  [
    "services have the strategy that is in force",
    idsWhere((resource) => isOf("AWS::ECS::Service")(resource) && !("CapacityProviderStrategy" in resource.properties)),
    ["Service"],
  ],
  [
    "target groups have a port that no port of a container changes",
    idsWhere(
      (resource) => isOf("AWS::ElasticLoadBalancingV2::TargetGroup")(resource) && resource.properties["Port"] !== 80,
    ),
    ["EdgeHttpTargetGroup"],
  ],
  [
    "roles have the rights that environment files and file systems ask for",
    missing("s3:GetObject", "s3:GetBucketLocation", "elasticfilesystem:ClientMount"),
    ["s3:GetObject", "s3:GetBucketLocation", "elasticfilesystem:ClientMount"],
  ],
  [
    "a rule of the repository keeps the images that are deployed, and their tags may move",
    missing('"deployed', "ImageTagMutabilityExclusionFilters"),
    ['"deployed', "ImageTagMutabilityExclusionFilters"],
  ],
  [
    "templates say what wrote them and from which source",
    (templates) =>
      templates.flatMap((text) => (/^# Written by ecs-dsl from \S+;/.test(text) ? [] : text.split("\n", 1))),
    THEN.map(() => 'AWSTemplateFormatVersion: "2010-09-09"'),
  ],
  [
    "priorities are explained",
    (templates) =>
      templates.flatMap((text) =>
        Array.from(text.matchAll(/^(?! *#).*\n +(Priority: \d+)/gm), ([, line = ""]) => line),
      ),
    ["Priority: 49478"],
  ],
];

describe("what was written", () => {
  it.each(CHECKS)("fails this: %s", (_name, check, then) => {
    expect(check(THEN)).toEqual(then);
  });
});

describe("what is written", () => {
  it.each(CHECKS)("%s", (_name, check) => {
    expect(NOW).toHaveLength(THEN.length);
    expect(check(NOW)).toEqual([]);
  });

  it("comes with the warning that its secret asks for", () => {
    expect(lower(SHOP, "default").findings.map(({ code }) => code)).toEqual(["config/secret-suffix"]);
  });
});
