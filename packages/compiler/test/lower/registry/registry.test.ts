import { immutable, repository } from "@ecs-dsl/dsl";
import { expect, it } from "vitest";
import { documentOf, lowerShop, resourceOf, templateOf } from "../lowered.ts";

const shop = lowerShop({ workloads: [], repositories: [repository("shop/api")] });

it("makes a repository with every default", () => {
  expect(documentOf(shop, "repository")).toEqual({
    repositoryName: "shop/api",
    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "deployed-*" }],
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfiguration: { encryptionType: "AES256" },
  });
});

it("keeps repositories when their stack goes, and takes them back", () => {
  const [made] = Object.values(templateOf(shop, "shop-registry").Resources);
  expect(made).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
});

it("keeps apart repositories whose names make one word", () => {
  const repositories = ["shop/api", "shop-api", "shop.api"].map((name) => repository(name));
  const ids = Object.keys(templateOf(lowerShop({ workloads: [], repositories }), "shop-registry").Resources);
  expect(new Set(ids).size).toBe(3);
});

it("writes the same policy in the document and in the template", () => {
  const [id = ""] = Object.keys(templateOf(shop, "shop-registry").Resources);
  const properties = Object(resourceOf(shop, "shop-registry", id)?.Properties);
  const text: unknown = properties.LifecyclePolicy.LifecyclePolicyText;
  expect(JSON.parse(String(text))).toEqual(documentOf(shop, "lifecyclePolicy"));
  // ECR takes a policy of 100 to 30,720 characters.
  expect(String(text).length).toBeGreaterThanOrEqual(100);
});

it("has no stack where there is no repository", () => {
  expect(lowerShop({ workloads: [] }).assembly.sharedStacks.map(({ kind }) => kind)).toEqual(["platform"]);
});

it("keeps the tags of deployed images movable beside the exceptions of the config, and says where these were written", () => {
  const images = repository("shop/api", { imageTagMutability: immutable({ except: ["latest"] }) });
  const made = lowerShop({ workloads: [], repositories: [images] });
  expect(documentOf(made, "repository")).toMatchObject({
    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    imageTagMutabilityExclusionFilters: [
      { filterType: "WILDCARD", filter: "latest" },
      { filterType: "WILDCARD", filter: "deployed-*" },
    ],
  });
  const origins = made.assembly.documents.find(({ kind }) => kind === "repository")?.origins;
  expect(origins).toContainEqual(
    expect.objectContaining({
      at: ["imageTagMutabilityExclusionFilters"],
      source: expect.objectContaining({ label: 'repositories["shop/api"].imageTagMutability', path: ["except"] }),
    }),
  );
});

it("merges overrides over what it writes, in both of its documents", () => {
  const images = repository("shop/api", {
    tags: { team: "orders" },
    overrides: {
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: [{ filterType: "WILDCARD", filter: "dev-*" }],
      tags: [{ Key: "cost", Value: "shop" }],
    },
  });
  const made = lowerShop({ workloads: [], repositories: [images] });
  const [id = ""] = Object.keys(templateOf(made, "shop-registry").Resources);
  expect(documentOf(made, "repository")).toMatchObject({
    imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    imageTagMutabilityExclusionFilters: [
      { filterType: "WILDCARD", filter: "dev-*" },
      { filterType: "WILDCARD", filter: "deployed-*" },
    ],
    imageScanningConfiguration: { scanOnPush: true },
    tags: [
      { Key: "team", Value: "orders" },
      { Key: "cost", Value: "shop" },
    ],
  });
  expect(resourceOf(made, "shop-registry", id)?.Properties).toMatchObject({
    ImageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
    ImageTagMutabilityExclusionFilters: [
      { ImageTagMutabilityExclusionFilterType: "WILDCARD", ImageTagMutabilityExclusionFilterValue: "dev-*" },
      { ImageTagMutabilityExclusionFilterType: "WILDCARD", ImageTagMutabilityExclusionFilterValue: "deployed-*" },
    ],
  });
  const origin = made.assembly.documents.find(({ kind }) => kind === "repository")?.origins;
  expect(origin).toContainEqual(
    expect.objectContaining({ at: ["tags", 1], source: expect.objectContaining({ path: ["overrides", "tags", 0] }) }),
  );
});
