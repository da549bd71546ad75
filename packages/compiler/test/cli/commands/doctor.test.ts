import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("says what is looked at, and that nothing is changed", async () => {
  const { io, out } = testIo();
  expect(await main(["doctor", "--help"], io)).toBe(0);
  for (const words of ["SERVICE", "execution role", "It only reads"]) expect(out()).toContain(words);
});
