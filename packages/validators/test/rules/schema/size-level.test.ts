import { describe, expect, it } from "vitest";
import { sizeLevel } from "../../../src/rules/schema/size-level.ts";

describe("sizeLevel", () => {
  it.each([
    [["cpu"], "task"],
    [["memory"], "task"],
    [["containerDefinitions", 0, "cpu"], "container"],
    [["containerDefinitions", 3, "memoryReservation"], "container"],
    [[], undefined],
    [["family"], undefined],
    [["containerDefinitions", 0, "name"], undefined],
    [["containerDefinitions", "cpu"], undefined],
    [["volumes", 0, "memory"], undefined],
    [["containerDefinitions", 0, "linuxParameters", "memory"], undefined],
  ])("of %j is %j", (at, level) => {
    expect(sizeLevel(at)).toBe(level);
  });
});
