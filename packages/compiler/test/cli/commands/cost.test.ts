import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("shows its flags, those that compile has by the same names", async () => {
  const { io, out } = testIo();
  expect(await main(["cost", "--help"], io)).toBe(0);
  for (const flag of ["-c, --config FILE", "-e, --env NAME", "--prices FILE", "--format table|json"])
    expect(out()).toContain(`  ${flag} `);
});

it("takes no other form", async () => {
  const { io, err } = testIo();
  expect(await main(["cost", "--format", "yaml"], io)).toBe(2);
  expect(err()).toContain("usage/unknown-value");
});
