import { expect, it } from "vitest";
import { parameter } from "../../src/index.ts";

it("a parameter is its name", () => {
  expect(parameter("/shop/key")).toEqual({ kind: "parameter", name: "/shop/key" });
});
