import { expect, it } from "vitest";
import { isOldPlatform } from "../../../src/rules/fargate/platform-version.ts";
import { UNKNOWN } from "../../../src/unknown.ts";

it("knows the platforms before 1.4.0", () => {
  expect(["1.0.0", "1.3.0", "1.3.10"].map(isOldPlatform)).toEqual([true, true, true]);
  expect(["1.4.0", "LATEST", "", undefined, UNKNOWN, "1.3", "1.3.0-beta", "11.3.0"].map(isOldPlatform)).toEqual(
    Array(8).fill(false),
  );
});
