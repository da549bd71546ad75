import { describe, expect, it } from "vitest";
import { noun } from "../../../src/lower/plan/noun.ts";
import { rangeProblem } from "../../../src/lower/plan/range.ts";

const api = noun({}, "services.api", 'service "api"');

describe("rangeProblem", () => {
  it("names both ends, and the nearer one as the way out", () => {
    const range = { min: 1, max: 10 };
    expect(rangeProblem(api, ["scaling", "min"], 0, range)).toEqual({
      code: "config/property-range",
      message: 'Service "api" has 0 for `scaling.min`; AWS takes 1 to 10.',
      help: "Set `scaling.min` to 1 or more.",
    });
    expect(rangeProblem(api, ["scaling", "min"], 11, range).help).toBe("Set `scaling.min` to 10 or less.");
  });

  it("names one end of a range that is open", () => {
    expect(rangeProblem(api, ["desiredCount"], -1, { min: 0, max: Infinity }).message).toContain(
      "AWS takes 0 or more.",
    );
  });
});
