import { describe, expect, it } from "vitest";
import { noun } from "../../../src/lower/nouns/noun.ts";
import { rangeProblem } from "../../../src/lower/nouns/range.ts";

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

  it.each([
    ["healthCheck.interval", 30_000, "Set `healthCheck.interval` to 30, in seconds."],
    ["idleTimeoutSeconds", 60_000, "Set `idleTimeoutSeconds` to 60, in seconds."],
    ["healthCheck.interval", 30_500, "Set `healthCheck.interval` to 300 or less."],
    ["healthCheck.interval", 301_000, "Set `healthCheck.interval` to 300 or less."],
    ["healthCheck.interval", 1000, "Set `healthCheck.interval` to 300 or less."],
    ["sizeInGiB", 30_000, "Set `sizeInGiB` to 300 or less."],
  ])("takes milliseconds for what they are: %s: %i", (name, value, help) => {
    expect(rangeProblem(api, name.split("."), value, { min: 5, max: 300 }).help).toBe(help);
  });
});
