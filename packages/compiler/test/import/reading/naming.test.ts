import { expect, it } from "vitest";
import { appName, folderPath } from "../../../src/import/reading/naming.ts";

it.each([
  ["shop", "shop"],
  ["my_shop.v2", "my-shop-v2"],
  ["42-shop-", "shop"],
  ["…", "app"],
  ["x".repeat(60), "x".repeat(40)],
])("makes a name for an app of %s", (wish, name) => {
  expect(appName(wish)).toBe(name);
});

it("writes the path of a file as a config does", () => {
  expect([folderPath(".", "a/b.yml"), folderPath("..", "b.yml"), folderPath("infra", "b.yml")]).toEqual([
    "./a/b.yml",
    "../b.yml",
    "./infra/b.yml",
  ]);
});
