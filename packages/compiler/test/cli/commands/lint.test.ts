import { expect, it } from "vitest";
import { main } from "../../../src/cli/main.ts";
import { FORMATS } from "../../../src/report/index.ts";
import { testIo } from "../test-io.ts";

it.each(FORMATS)("reports as %s, and refuses what is not a format", async (format) => {
  const { io } = testIo();
  expect(
    await main(["lint", "--format", format, "-"], { ...io, stdin: () => Buffer.from('{ "family": "api" }') }),
  ).toBe(await main(["lint", "-"], { ...io, stdin: () => Buffer.from('{ "family": "api" }') }));
  const { io: other, err } = testIo();
  expect(await main(["lint", "--format", `${format}x`, "-"], other)).toBe(2);
  expect(err()).toContain(format);
});
