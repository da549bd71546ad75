import { expireUntagged, immutable, keepLast, registry, type CreationTemplate } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { codesOf, lowerShop, propertiesOf } from "../lowered.ts";

function propertiesOfTemplate(template: CreationTemplate): unknown {
  const shop = lowerShop({ workloads: [], registry: registry({ creationTemplates: { quay: template } }) });
  expect(codesOf(shop)).toEqual([]);
  return propertiesOf(shop, "shop-registry", "QuayTemplate");
}

it("is for what a cache and a replication make, unless it says otherwise", () => {
  expect(propertiesOfTemplate({})).toEqual({ Prefix: "quay", AppliedFor: ["PULL_THROUGH_CACHE", "REPLICATION"] });
  expect(propertiesOfTemplate({ appliedFor: ["CREATE_ON_PUSH"] })).toMatchObject({ AppliedFor: ["CREATE_ON_PUSH"] });
});

it("has whatever a repository has, in the form that a template takes", () => {
  const template = {
    description: "Images of Quay",
    imageTagMutability: immutable({ except: ["latest"] }),
    encryption: { encryptionType: "KMS", kmsKey: "alias/shop" },
    tags: { team: "platform" },
    customRole: "arn:aws:iam::123456789012:role/ecr-creation",
  } as const;
  expect(propertiesOfTemplate(template)).toEqual({
    Prefix: "quay",
    Description: "Images of Quay",
    AppliedFor: ["PULL_THROUGH_CACHE", "REPLICATION"],
    ImageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    ImageTagMutabilityExclusionFilters: [
      { ImageTagMutabilityExclusionFilterType: "WILDCARD", ImageTagMutabilityExclusionFilterValue: "latest" },
    ],
    EncryptionConfiguration: { EncryptionType: "KMS", KmsKey: "alias/shop" },
    ResourceTags: [{ Key: "team", Value: "platform" }],
    CustomRoleArn: "arn:aws:iam::123456789012:role/ecr-creation",
  });
});

it("numbers its lifecycle from 1, as nothing of a cache is deployed by a tag", () => {
  const { LifecyclePolicy } = Object(propertiesOfTemplate({ lifecycle: [keepLast(10), expireUntagged({ days: 1 })] }));
  expect(JSON.parse(String(LifecyclePolicy))).toMatchObject({
    rules: [
      { rulePriority: 1, selection: { tagStatus: "untagged" } },
      { rulePriority: 2, selection: { tagStatus: "any" } },
    ],
  });
  expect(propertiesOfTemplate({ lifecycle: [] })).not.toHaveProperty("LifecyclePolicy", expect.anything());
});

it("has its policy as text, in which CloudFormation puts what it knows", () => {
  const { RepositoryPolicy } = Object(propertiesOfTemplate({ grants: { pull: ["987654321098"] } }));
  expect(JSON.parse(String(Object(RepositoryPolicy)["Fn::Sub"]))).toMatchObject({
    Statement: [{ Sid: "Pull", Principal: { AWS: ["arn:${AWS::Partition}:iam::987654321098:root"] } }],
  });
});
