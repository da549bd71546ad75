import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { testIo } from "../test-io.ts";

it.each([[[]], [["no/such-code"]]])("needs a code that exists, and got %j", async (codes) => {
  const { io, out, err } = testIo();
  expect(await main(["explain", ...codes], io)).toBe(2);
  expect([out(), err() === ""]).toEqual(["", false]);
});
