import { immutable, mutable, type RepositoryProps, type TagMutability } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { REPOSITORY } from "../../../../src/lower/fields/tables/repository.ts";
import { noun } from "../../../../src/lower/nouns/noun.ts";
import { TAGGED } from "../contexts.ts";

const subject = noun({}, 'repositories["shop/api"]', 'repository "shop/api"');
const lowered = (props: RepositoryProps) =>
  REPOSITORY.lower("repository", { subject, props }, { ...TAGGED, name: "shop/api" });

const DEFAULTS = {
  repositoryName: "shop/api",
  imageTagMutability: "IMMUTABLE",
  imageScanningConfiguration: { scanOnPush: true },
  encryptionConfiguration: { encryptionType: "AES256" },
};

describe("a property of a repository", () => {
  it.each<[RepositoryProps, object]>([
    [{}, {}],
    [{ imageTagMutability: "MUTABLE" }, { imageTagMutability: "MUTABLE" }],
    [{ scanOnPush: false }, { imageScanningConfiguration: { scanOnPush: false } }],
    [
      { encryption: { encryptionType: "KMS", kmsKey: "alias/shop" } },
      { encryptionConfiguration: { encryptionType: "KMS", kmsKey: "alias/shop" } },
    ],
    [{ tags: { team: "orders" } }, { tags: [{ Key: "team", Value: "orders" }] }],
  ])("%j", (props, document) => {
    expect(lowered(props)).toEqual({ ...DEFAULTS, ...document });
  });

  it.each<[TagMutability, string, readonly string[]]>([
    [immutable({ except: ["latest", "dev-*"] }), "IMMUTABLE_WITH_EXCLUSION", ["latest", "dev-*"]],
    [mutable({ except: ["v*"] }), "MUTABLE_WITH_EXCLUSION", ["v*"]],
  ])("%j", (imageTagMutability, mutability, filters) => {
    const exceptions = { subject, props: imageTagMutability.props };
    const context = { ...TAGGED, name: "shop/api", exceptions };
    expect(REPOSITORY.lower("repository", { subject, props: { imageTagMutability } }, context)).toEqual({
      ...DEFAULTS,
      imageTagMutability: mutability,
      imageTagMutabilityExclusionFilters: filters.map((filter) => ({ filterType: "WILDCARD", filter })),
    });
  });

  it.each([
    [immutable(), "IMMUTABLE"],
    [mutable({ except: [] }), "MUTABLE"],
  ] as const)("%j excepts nothing", (imageTagMutability, mutability) => {
    expect(lowered({ imageTagMutability })).toEqual({ ...DEFAULTS, imageTagMutability: mutability });
  });
});
