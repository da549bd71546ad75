import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("says how AWS is reached, and that nothing is changed", async () => {
  const { io, out } = testIo();
  expect(await main(["status", "--help"], io)).toBe(0);
  for (const words of ["--profile", "--endpoint-url", "--watch", "It only reads"]) expect(out()).toContain(words);
});
