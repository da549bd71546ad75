import { expect, it } from "vitest";
import { publicRepository } from "../../src/index.ts";

it("has its settings as given", () => {
  const catalog = { description: "Talks to the shop" };
  expect(publicRepository("shop-cli", { catalog })).toEqual({
    kind: "public-repository",
    name: "shop-cli",
    props: { catalog },
  });
});
