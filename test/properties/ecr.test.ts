import { describe, expect, it } from "vitest";
import { expired, type EcrImage, type Rules, type Selection } from "./ecr.ts";

function policy(...selections: readonly Selection[]): Rules {
  return selections.map((selection, index) => ({
    rulePriority: index + 1,
    selection,
    action: { type: "expire" },
  }));
}

function image(digest: string, pushedAt: number, ...tags: readonly string[]): EcrImage {
  return { digest, pushedAt, tags: new Set(tags) };
}

const keep = (countNumber: number, ...tagPrefixList: readonly string[]): Selection => ({
  ...(tagPrefixList.length === 0 ? { tagStatus: "any" } : { tagStatus: "tagged", tagPrefixList: [...tagPrefixList] }),
  countType: "imageCountMoreThan",
  countNumber,
});
const old = (countNumber: number): Selection => ({
  tagStatus: "untagged",
  countType: "sinceImagePushed",
  countUnit: "days",
  countNumber,
});
const goneOf = (rules: Rules, ...images: readonly EcrImage[]) => Array.from(expired(rules, images, 10));

describe("the model of ECR's lifecycle policies", () => {
  it("expires the oldest of too many", () => {
    expect(goneOf(policy(keep(1)), image("old", 1, "a"), image("new", 2, "b"))).toEqual(["old"]);
  });

  it("expires what is older than it may be, of those without a tag", () => {
    const images = [image("old", 2), image("tagged", 2, "v1"), image("young", 3)];
    expect(goneOf(policy(old(7)), ...images)).toEqual(["old"]);
  });

  it("asks for tags with all of the prefixes", () => {
    const images = [image("one", 1, "a1"), image("both", 1, "a1", "b1"), image("both too", 2, "b2", "a2")];
    expect(goneOf(policy(keep(1, "a", "b")), ...images)).toEqual(["both"]);
  });

  it("reads a pattern with its stars", () => {
    const byPattern: Selection = { ...keep(1), tagStatus: "tagged", tagPatternList: ["v*.0"] };
    const images = [image("old", 1, "v1.0"), image("new", 2, "v2.0"), image("other", 1, "v1.1", "xv1.0")];
    expect(goneOf(policy(byPattern), ...images)).toEqual(["old"]);
  });

  it("leaves an image that a rule selects and keeps to no other rule", () => {
    const images = [image("kept", 1, "v1"), image("new", 3, "x"), image("newer", 4, "y")];
    expect(goneOf(policy(keep(5, "v"), keep(1)), ...images)).toEqual(["new"]);
  });

  it("counts what other rules keep: rules are evaluated at once", () => {
    const images = [image("new", 3, "x"), image("kept", 4, "v1")];
    expect(goneOf(policy(keep(5, "v"), keep(1)), ...images)).toEqual(["new"]);
  });
});
