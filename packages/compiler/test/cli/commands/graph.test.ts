import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("takes flags only: a config is named with --config", async () => {
  const { io, err } = testIo();
  expect(await main(["graph", "shop.config.ts"], io)).toBe(2);
  expect(err()).toContain("--config shop.config.ts");
});

it("shows its flags with the names that compile gives them", async () => {
  const { io, out } = testIo();
  expect(await main(["graph", "--help"], io)).toBe(0);
  for (const flag of ["-c, --config FILE", "-e, --env NAME"]) expect(out()).toContain(`  ${flag} `);
});
