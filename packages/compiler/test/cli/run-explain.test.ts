import { expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { CATALOGUE } from "../../src/findings/catalogue.ts";
import { testIo } from "./test-io.ts";

it("explains every code of the catalogue", async () => {
  for (const { code } of CATALOGUE.values()) {
    const { io, out } = testIo();
    expect(await main(["explain", code], io)).toBe(0);
    expect(out()).toMatch(/\nWhy\n/);
  }
});
