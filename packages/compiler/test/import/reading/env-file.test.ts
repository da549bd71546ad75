import { expect, it } from "vitest";
import { envFileVariables } from "../../../src/import/reading/env-file.ts";

it("has lines of names and values, in quotes or not, and comments", () => {
  const text = `# a comment\nA=1\nexport B = "two words" # said\nC='$x #y'\r\nD=x # y\nE=\nF="a\\nb"\nnot a line\n1X=2\n`;
  expect(envFileVariables(text)).toEqual([
    ["A", "1"],
    ["B", "two words"],
    ["C", "$x #y"],
    ["D", "x"],
    ["E", ""],
    ["F", "a\nb"],
  ]);
});
