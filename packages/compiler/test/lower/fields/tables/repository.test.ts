import type { RepositoryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { REPOSITORY } from "../../../../src/lower/fields/tables/repository.ts";
import { noun } from "../../../../src/lower/plan/noun.ts";
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
});
