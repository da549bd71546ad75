import { describe, expect, it } from "vitest";
import { lifecyclePolicy } from "../../src/kinds/lifecycle-policy.ts";

describe("a file of a lifecycle policy", () => {
  it.each([{ rules: [{ rulePriority: 1 }] }, { rules: [null, { selection: {}, action: {} }] }])(
    "is recognized: %j",
    (value) => {
      expect(lifecyclePolicy.file.recognizes(value, "shop.json")).toBe(true);
    },
  );

  it.each([{ rules: [] }, { rules: [{ selection: {} }] }, { rules: {} }, {}])("is not taken for one: %j", (value) => {
    expect(lifecyclePolicy.file.recognizes(value, "shop.json")).toBe(false);
  });
});

it("recognizes an empty lifecycle policy by the name of its file alone", () => {
  expect(lifecyclePolicy.file.recognizes({ rules: [] }, "shop/lifecycle-policy.json")).toBe(true);
  expect(lifecyclePolicy.file.recognizes({ rules: [], name: "shop" }, "shop/lifecycle-policy.json")).toBe(false);
});
