import {
  CreatePullThroughCacheRuleRequest$,
  CreateRepositoryCreationTemplateRequest$,
  CreateRepositoryRequest$,
  PullThroughCacheRule$,
  Repository$,
  RepositoryCreationTemplate$,
} from "@aws-sdk/client-ecr";
import {
  Cluster$,
  CreateClusterRequest$,
  CreateServiceRequest$,
  ProxyConfiguration$,
  RegisterTaskDefinitionRequest$,
  Service$,
  TaskDefinition$,
} from "@aws-sdk/client-ecs";
import { describe, expect, it } from "vitest";
import { ANSWERED_PROPERTIES, CLOUDFORMATION_SPELLINGS, ECS_NAME_PATTERN } from "../../src/facts/names.ts";

describe("the name of a family, container, volume, cluster or service", () => {
  it.each(["a", "A", "7", "_", "-", "shop-api_2", "-api", "a".repeat(255)])("can be %s", (name) => {
    expect(ECS_NAME_PATTERN.test(name)).toBe(true);
  });

  it.each(["", "a".repeat(256), "shop.api", "shop api", "shop/api", "shop:1", "café", " api", "api\n", "*"])(
    "cannot be %j",
    (name) => {
      expect(ECS_NAME_PATTERN.test(name)).toBe(false);
    },
  );
});

/** What AWS's SDK knows of a structure: the names of its members are its fifth entry. */
type Structure = readonly [number, string, string, unknown, readonly string[], ...unknown[]];

describe("properties that AWS answers with and does not accept", () => {
  it.each<readonly [string, Structure, Structure]>([
    ["Cluster", Cluster$, CreateClusterRequest$],
    ["Pull-through cache rule", PullThroughCacheRule$, CreatePullThroughCacheRuleRequest$],
    ["Repository", Repository$, CreateRepositoryRequest$],
    ["Repository creation template", RepositoryCreationTemplate$, CreateRepositoryCreationTemplateRequest$],
    ["Service", Service$, CreateServiceRequest$],
    ["TaskDefinition", TaskDefinition$, RegisterTaskDefinitionRequest$],
  ])("are for a %s those that only the answer of the SDK has", (name, answer, request) => {
    const accepted = new Set(request[4]);
    expect(ANSWERED_PROPERTIES[name]).toEqual(answer[4].filter((member) => !accepted.has(member)).toSorted());
  });

  it("are known of no other structure", () => {
    expect(Object.keys(ANSWERED_PROPERTIES)).toHaveLength(6);
  });
});

// Source: AWS::ECS::Cluster, AWS::ECS::TaskDefinition ProxyConfiguration and AWS::ECS::Service in the CloudFormation template reference.
it.each<readonly [string, string, string, Structure]>([
  ["Cluster", "ClusterSettings", "settings", CreateClusterRequest$],
  ["ProxyConfiguration", "ProxyConfigurationProperties", "properties", ProxyConfiguration$],
  ["Service", "PlacementStrategies", "placementStrategy", CreateServiceRequest$],
])("knows that a %s has in CloudFormation %s for %s", (name, spelling, member, { 4: members }) => {
  expect(CLOUDFORMATION_SPELLINGS[name]).toEqual({ [spelling]: member });
  expect(members).toContain(member);
});
