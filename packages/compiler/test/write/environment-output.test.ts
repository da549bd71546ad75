import { expect, it } from "vitest";
import { isForEnvironment } from "../../src/write/environment-output.ts";
import { file, rootFile } from "./folder.ts";

it("takes a file for the environment's unless it says otherwise", () => {
  const files = [file("a"), { ...file("b"), root: "environment" as const }, rootFile("c")];
  expect(files.map(isForEnvironment)).toEqual([true, true, false]);
});
