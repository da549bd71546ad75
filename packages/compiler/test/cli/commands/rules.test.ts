import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it("is a table unless JSON is asked for, and has no other format", async () => {
  const said = async (...argv: readonly string[]) => {
    const { io, out } = testIo();
    return { exit: await main(["rules", ...argv], io), out: out() };
  };
  expect(await said("--format", "table")).toEqual(await said());
  expect((await said("--format", "json")).out.startsWith("{")).toBe(true);
  expect(await said("--format", "pretty")).toEqual({ exit: 2, out: "" });
});
