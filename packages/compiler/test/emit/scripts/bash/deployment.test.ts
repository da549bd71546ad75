import { expect, it } from "vitest";
import { deployment } from "../../../../src/emit/scripts/bash/deployment.ts";

it("takes what is given at deployment for every stack, where something is", () => {
  expect(deployment("  take_given\n").match(/^ {2}take_inputs .*\n {2}take_given$/gm)).toHaveLength(2);
  expect(deployment()).not.toContain("take_given");
});
