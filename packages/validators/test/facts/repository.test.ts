import * as sdk from "@aws-sdk/client-ecr";
import { describe, expect, it } from "vitest";
import {
  PULL_ACTIONS,
  PUSH_ACTIONS,
  REPOSITORY_NAME,
  REPOSITORY_NAME_LENGTH,
  TAG_EXCEPTION,
} from "../../src/facts/repository.ts";

describe("the name of a repository", () => {
  it.each([
    "ab",
    "a1",
    "42",
    "shop-api",
    "shop.api",
    "shop_api",
    "shop__api",
    "shop--api",
    "shop---api",
    "shop/api",
    "shop/team--api",
    "shop/team__api",
    "shop/team-a/api.v2",
    "9/z",
    "a".repeat(REPOSITORY_NAME_LENGTH.max),
    `${"a/".repeat(127)}aa`,
  ])("can be %s", (name) => {
    expect(REPOSITORY_NAME.test(name)).toBe(true);
  });

  it.each([
    "",
    "a",
    "a".repeat(REPOSITORY_NAME_LENGTH.max + 1),
    `${"a/".repeat(128)}a`,
    "Shop",
    "shop/API",
    "-shop",
    "shop-",
    ".shop",
    "shop.",
    "_shop",
    "shop_",
    "/shop",
    "shop/",
    "shop//api",
    "shop/-api",
    "shop/api-",
    "shop-/api",
    "shop/.api",
    "shop..api",
    "shop___api",
    "shop._api",
    "shop-_api",
    "shop/api..v2",
    "shop/api___v2",
    "shop api",
    "shop:api",
    "shop@api",
    "shop\n",
    "*",
  ])("cannot be %j", (name) => {
    expect(REPOSITORY_NAME.test(name)).toBe(false);
  });

  it("has 2 to 256 characters", () => {
    expect(REPOSITORY_NAME_LENGTH).toEqual({ min: 2, max: 256 });
  });
});

describe("an exception from the mutability of tags", () => {
  it.each(["a", "Z", "0", "9", "latest", "dev-*", "*", "v1.2_3", "a".repeat(128)])("can be %s", (tags) => {
    expect(TAG_EXCEPTION.test(tags)).toBe(true);
  });

  it.each(["", "a".repeat(129), "dev/*", "dev?", "a b", " dev", "dev\n", "dev:1", "+"])("cannot be %j", (tags) => {
    expect(TAG_EXCEPTION.test(tags)).toBe(false);
  });
});

describe("the actions of a pull and of a push", () => {
  // Sources: "Repository policy examples" and "IAM permissions for pushing an image" in the ECR user guide.
  const pull = ["BatchCheckLayerAvailability", "BatchGetImage", "GetDownloadUrlForLayer"];
  const push = ["CompleteLayerUpload", "InitiateLayerUpload", "PutImage", "UploadLayerPart"];

  it("are those that AWS's own policies allow", () => {
    expect(PULL_ACTIONS).toEqual(pull.map((operation) => `ecr:${operation}`));
    expect(PUSH_ACTIONS).toEqual([...pull, ...push].map((operation) => `ecr:${operation}`));
  });

  it("are operations of the API", () => {
    expect(PUSH_ACTIONS.every((action) => `${action.replace("ecr:", "")}Command` in sdk)).toBe(true);
  });
});
