import { repository, type RepositoryOverrides } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { deployedTag } from "../../../src/lower/registry/deployed-images.ts";
import { documentOf, lowerShop } from "../lowered.ts";

describe("the tag of an image that is deployed", () => {
  it("says what runs it", () => {
    expect(deployedTag("production", "api")).toBe("deployed-production-api");
    expect(deployedTag("production", "api", "proxy")).toBe("deployed-production-api.proxy");
  });

  it("is another for a workload that is named like a sidecar of another one", () => {
    expect(deployedTag("production", "api-proxy")).not.toBe(deployedTag("production", "api", "proxy"));
  });

  it("fits into ECR's limit, with what tells it from that of the next image", () => {
    const tags = ["a", "b"].map((end) => deployedTag("production", `${"orders-".repeat(30)}${end}`, "proxy"));
    expect(new Set(tags).size).toBe(2);
    expect(tags.map(({ length }) => length)).toEqual([123, 123]);
  });
});

describe("a repository whose tags are immutable", () => {
  const movable = { filterType: "WILDCARD", filter: "deployed-*" } as const;
  const filter = (name: string) => ({ filterType: "WILDCARD", filter: name }) as const;
  const made = (overrides: RepositoryOverrides) => {
    const repositories = [repository("shop/api", { overrides })];
    return documentOf(lowerShop({ workloads: [], repositories }), "repository");
  };

  it.each([
    ["by itself", {}, [movable]],
    ["by an override", { imageTagMutability: "IMMUTABLE" }, [movable]],
    [
      "but for some tags",
      { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION", imageTagMutabilityExclusionFilters: [filter("dev-*")] },
      [filter("dev-*"), movable],
    ],
    [
      "but for these tags",
      { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION", imageTagMutabilityExclusionFilters: [movable] },
      [movable],
    ],
  ] as const)("lets the tags of deployed images be moved: %s", (_, overrides, filters) => {
    expect(made(overrides)).toMatchObject({
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: filters,
    });
  });

  it("keeps to the five filters that ECR takes", () => {
    const five = ["a*", "b*", "c*", "d*", "e*"].map(filter);
    const overrides = {
      imageTagMutability: "IMMUTABLE_WITH_EXCLUSION",
      imageTagMutabilityExclusionFilters: five,
    } as const;
    expect(made(overrides)).toMatchObject({ imageTagMutabilityExclusionFilters: five });
  });
});

it("leaves a repository alone whose tags can be moved anyway", () => {
  const repositories = [repository("shop/api", { imageTagMutability: "MUTABLE" })];
  const made = documentOf(lowerShop({ workloads: [], repositories }), "repository");
  expect(made).toMatchObject({ imageTagMutability: "MUTABLE" });
  expect(made).not.toHaveProperty("imageTagMutabilityExclusionFilters");
});
