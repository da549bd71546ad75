import { expect, it } from "vitest";
import { secret } from "../../src/index.ts";

it("a secret is its name and what is taken of it", () => {
  expect(secret("shop/db", { key: "password" })).toEqual({
    kind: "secret",
    name: "shop/db",
    props: { key: "password" },
  });
  expect(secret("shop/db").props).toEqual({});
});
