import type { RepositoryGrants } from "@ecs-dsl/dsl";
import { repository } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { repositoryPolicy } from "../../../src/lower/registry/repository-policy.ts";
import { lowerShop, resourceOf, templateOf } from "../lowered.ts";

const PULL = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
const PUSH = [...PULL, "ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart"];

const root = (account: string) => ({ "Fn::Sub": `arn:\${AWS::Partition}:iam::${account}:root` });
const within = (account: string) => ({ "Fn::Sub": `arn:\${AWS::Partition}:*:*:${account}:*` });

const statementsOf = (grants: RepositoryGrants): unknown => Object(repositoryPolicy(grants)).Statement;

describe("the policy of a repository", () => {
  it("is none where nobody is let in", () => {
    expect(repositoryPolicy({})).toBeUndefined();
    expect(repositoryPolicy({ pull: [], push: [] })).toBeUndefined();
  });

  it("lets accounts, roles and users pull, each named once", () => {
    const role = "arn:aws:iam::111122223333:role/ci";
    expect(statementsOf({ pull: ["987654321098", role, "987654321098"] })).toEqual([
      { Sid: "Pull", Effect: "Allow", Principal: { AWS: [root("987654321098"), role] }, Action: PULL },
    ]);
  });

  it("lets who pushes pull as well", () => {
    expect(statementsOf({ push: ["987654321098"] })).toEqual([
      { Sid: "Push", Effect: "Allow", Principal: { AWS: [root("987654321098")] }, Action: PUSH },
    ]);
  });

  it("lets in an organization by a condition on everybody", () => {
    expect(statementsOf({ pull: ["o-a1b2c3d4e5"] })).toEqual([
      {
        Sid: "PullInOrganization",
        Effect: "Allow",
        Principal: "*",
        Action: PULL,
        Condition: { StringEquals: { "aws:PrincipalOrgID": ["o-a1b2c3d4e5"] } },
      },
    ]);
  });

  it("lets a service act for this account and those that are named beside it, and for no other", () => {
    const statements = statementsOf({ pull: ["lambda.amazonaws.com"], push: ["987654321098"] });
    expect(statements).toContainEqual({
      Sid: "PullByService",
      Effect: "Allow",
      Principal: { Service: ["lambda.amazonaws.com"] },
      Action: PULL,
      Condition: { ArnLike: { "aws:SourceArn": [within("${AWS::AccountId}"), within("987654321098")] } },
    });
  });

  it("never allows everybody without a condition, nor every action", () => {
    const everything = ["987654321098", "arn:aws:iam::111122223333:role/ci", "o-a1b2c3d4e5", "lambda.amazonaws.com"];
    const text = JSON.stringify(statementsOf({ pull: everything, push: everything }));
    expect(text).not.toContain("ecr:*");
    expect(text.match(/"Principal":"\*"/g)).toHaveLength(text.match(/PrincipalOrgID/g)?.length ?? 0);
  });
});

it("stands in the template, beside the lifecycle", () => {
  const shop = lowerShop({
    workloads: [],
    repositories: [repository("shop/api", { grants: { pull: ["987654321098"] } })],
  });
  const [id = ""] = Object.keys(templateOf(shop, "shop-registry").Resources);
  expect(resourceOf(shop, "shop-registry", id)?.Properties).toMatchObject({
    RepositoryPolicyText: repositoryPolicy({ pull: ["987654321098"] }),
    LifecyclePolicy: { LifecyclePolicyText: expect.any(String) },
  });
});
