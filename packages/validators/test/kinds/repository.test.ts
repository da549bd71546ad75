import { describe, expect, it } from "vitest";
import { repository } from "../../src/kinds/repository.ts";

describe("a file of a repository", () => {
  it.each([{ repositoryName: "shop/api", imageTagMutability: "IMMUTABLE" }])("is recognized: %j", (value) => {
    expect(repository.file.recognizes(value, "shop.json")).toBe(true);
  });

  it.each([{ repositoryName: "shop/api" }, { imageTagMutability: "IMMUTABLE" }])(
    "is not taken for one: %j",
    (value) => {
      expect(repository.file.recognizes(value, "shop.json")).toBe(false);
    },
  );
});
