import { expect, it } from "vitest";
import { PRICED } from "../../../src/cost/priced/index.ts";

it("knows each type once, by its name", () => {
  for (const [type, priced] of PRICED) expect(priced.type).toBe(type);
  expect(PRICED.has("AWS::ECS::Service")).toBe(true);
});
