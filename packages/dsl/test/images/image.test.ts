import { expect, it } from "vitest";
import { gitCommit } from "../../src/index.ts";

it("names the commit that an image is built from, without knowing it", () => {
  expect(gitCommit()).toEqual({ kind: "git-commit" });
});
