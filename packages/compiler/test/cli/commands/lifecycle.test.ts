import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("has the formats of people and programs, and no other", async () => {
  const { io, err } = testIo();
  expect(await main(["lifecycle", "policy.json", "--format", "yaml"], io)).toBe(2);
  expect(err()).toContain("The values are table and json.");
});
