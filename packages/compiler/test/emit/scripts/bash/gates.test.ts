import { expect, it } from "vitest";
import { hasGates } from "../../../../src/emit/scripts/bash/gates.ts";
import { registeredShop } from "../../registering/registered-shop.ts";
import { shop } from "../shop.ts";

it("are there where a task comes before a workload", () => {
  expect([hasGates(registeredShop()), hasGates(shop())]).toEqual([true, false]);
});
