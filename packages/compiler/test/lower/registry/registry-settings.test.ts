import { expireUntagged, registry, secret, type RegistryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import type { Resource } from "../../../src/cloudformation/template.ts";
import { codesOf, lowerShop, templateOf } from "../lowered.ts";

const lowered = (props: RegistryProps) => lowerShop({ workloads: [], registry: registry(props) });

function resourcesOf(props: RegistryProps): Readonly<Record<string, Resource>> {
  const shop = lowered(props);
  expect(codesOf(shop)).toEqual([]);
  return templateOf(shop, "shop-registry").Resources;
}

describe("the settings of a registry", () => {
  it("make no stack where there are none", () => {
    expect(lowered({}).assembly.sharedStacks.map(({ kind }) => kind)).toEqual(["platform"]);
  });

  it("say what is scanned, and when", () => {
    expect(resourcesOf({ scanning: { type: "ENHANCED", continuous: ["prod-*"], onPush: ["*"] } })).toEqual({
      Scanning: {
        Type: "AWS::ECR::RegistryScanningConfiguration",
        Properties: {
          ScanType: "ENHANCED",
          Rules: [
            { ScanFrequency: "CONTINUOUS_SCAN", RepositoryFilters: [{ Filter: "prod-*", FilterType: "WILDCARD" }] },
            { ScanFrequency: "SCAN_ON_PUSH", RepositoryFilters: [{ Filter: "*", FilterType: "WILDCARD" }] },
          ],
        },
      },
    });
    expect(resourcesOf({ scanning: { type: "BASIC" } }).Scanning?.Properties).toEqual({ ScanType: "BASIC", Rules: [] });
  });

  it("replicate to other regions of the account, and to other accounts", () => {
    const destinations = [{ region: "eu-central-1" }, { account: "987654321098", region: "us-east-1" }];
    expect(resourcesOf({ replication: [{ destinations, prefixes: ["shop/"] }, { destinations }] })).toMatchObject({
      Replication: {
        Type: "AWS::ECR::ReplicationConfiguration",
        Properties: {
          ReplicationConfiguration: {
            Rules: [
              {
                Destinations: [
                  { Region: "eu-central-1", RegistryId: { Ref: "AWS::AccountId" } },
                  { Region: "us-east-1", RegistryId: "987654321098" },
                ],
                RepositoryFilters: [{ Filter: "shop/", FilterType: "PREFIX_MATCH" }],
              },
              { RepositoryFilters: undefined },
            ],
          },
        },
      },
    });
  });

  it("cache registries, with the secret that one takes", () => {
    const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/github-AbCdEf";
    const resources = resourcesOf({
      pullThroughCache: {
        quay: { upstream: "quay.io", upstreamRepositoryPrefix: "prometheus" },
        dockerhub: { upstream: "registry-1.docker.io", credential: secret("ecr-pullthroughcache/dockerhub") },
        github: { upstream: "ghcr.io", credential: secret(arn) },
        ROOT: {
          upstream: "987654321098.dkr.ecr.us-east-1.amazonaws.com",
          customRole: "arn:aws:iam::123456789012:role/ecr",
        },
      },
    });
    const properties = Object.values(resources).map(({ Properties }) => Properties);
    expect(Object.keys(resources).slice(1)).toEqual(["DockerhubCache", "GithubCache", "QuayCache"]);
    expect(properties).toEqual([
      {
        EcrRepositoryPrefix: "ROOT",
        UpstreamRegistryUrl: "987654321098.dkr.ecr.us-east-1.amazonaws.com",
        UpstreamRegistry: "ecr",
        CustomRoleArn: "arn:aws:iam::123456789012:role/ecr",
      },
      {
        EcrRepositoryPrefix: "dockerhub",
        UpstreamRegistryUrl: "registry-1.docker.io",
        UpstreamRegistry: "docker-hub",
        CredentialArn: {
          "Fn::Sub":
            "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:ecr-pullthroughcache/dockerhub",
        },
      },
      {
        EcrRepositoryPrefix: "github",
        UpstreamRegistryUrl: "ghcr.io",
        UpstreamRegistry: "github-container-registry",
        CredentialArn: arn,
      },
      {
        EcrRepositoryPrefix: "quay",
        UpstreamRegistryUrl: "quay.io",
        UpstreamRegistry: "quay",
        UpstreamRepositoryPrefix: "prometheus",
      },
    ]);
  });

  it("let other accounts replicate, and pull through the caches there are and no further", () => {
    const resources = resourcesOf({
      pullThroughCache: { quay: { upstream: "quay.io" } },
      grants: { replicate: ["111122223333"], pullThroughCache: ["arn:aws:iam::444455556666:role/build"] },
    });
    const below = (prefix: string) => ({
      "Fn::Sub": `arn:\${AWS::Partition}:ecr:\${AWS::Region}:\${AWS::AccountId}:repository/${prefix}*`,
    });
    expect(resources.Policy).toEqual({
      Type: "AWS::ECR::RegistryPolicy",
      Properties: {
        PolicyText: {
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "Replicate",
              Effect: "Allow",
              Principal: { AWS: [{ "Fn::Sub": "arn:${AWS::Partition}:iam::111122223333:root" }] },
              Action: ["ecr:CreateRepository", "ecr:ReplicateImage"],
              Resource: [below("")],
            },
            {
              Sid: "PullThroughCache",
              Effect: "Allow",
              Principal: { AWS: ["arn:aws:iam::444455556666:role/build"] },
              Action: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"],
              Resource: [below("quay/")],
            },
          ],
        },
      },
    });
  });

  it("go with their stack, unlike images: another app may set them", () => {
    const resources = resourcesOf({ scanning: { type: "BASIC" }, creationTemplates: { quay: {} } });
    for (const resource of Object.values(resources)) expect(resource).not.toHaveProperty("DeletionPolicy");
  });

  it("stand beside the repositories of the app", () => {
    const caching = { pullThroughCache: { quay: { upstream: "quay.io" } } };
    const rules = { creationTemplates: { quay: { lifecycle: [expireUntagged({ days: 1 })] } } };
    expect(Object.keys(resourcesOf({ ...caching, ...rules }))).toEqual(["QuayCache", "QuayTemplate"]);
  });
});
