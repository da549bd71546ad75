import { expect, it } from "vitest";
import { parameter } from "../../src/index.ts";

it("a parameter is its name and the key that encrypts it", () => {
  expect(parameter("/shop/key", { kmsKey: "alias/shop" })).toEqual({
    kind: "parameter",
    name: "/shop/key",
    props: { kmsKey: "alias/shop" },
  });
  expect(parameter("/shop/key").props).toEqual({});
});
