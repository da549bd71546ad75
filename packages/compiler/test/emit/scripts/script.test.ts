import { expect, it } from "vitest";
import { scriptHead } from "../../../src/emit/scripts/script.ts";

it("begins a script with its purpose, in its own folder, with lib.sh", () => {
  const [shebang, ...lines] = scriptHead("Opens the shop.", "Twice is once.").trimEnd().split("\n");
  expect(shebang).toBe("#!/usr/bin/env bash");
  expect(lines.slice(0, 2)).toEqual(["# Opens the shop.", "# Twice is once."]);
  expect(lines.at(-1)).toBe("source ./lib.sh");
});
