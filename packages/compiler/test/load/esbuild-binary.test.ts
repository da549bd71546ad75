import { accessSync, constants } from "node:fs";
import { isAbsolute } from "node:path";
import { expect, it } from "vitest";
import { esbuildBinary } from "../../src/load/esbuild-binary.ts";

it("finds the binary of this machine, which can be run", () => {
  const path = esbuildBinary() ?? "";
  expect(isAbsolute(path)).toBe(true);
  expect(() => accessSync(path, constants.X_OK)).not.toThrow();
});
