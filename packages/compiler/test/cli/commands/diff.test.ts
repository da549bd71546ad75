import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("says what is compared, and that nothing is changed", async () => {
  const { io, out } = testIo();
  expect(await main(["diff", "--help"], io)).toBe(0);
  for (const words of ["--profile", "target groups", "It only reads"]) expect(out()).toContain(words);
});
