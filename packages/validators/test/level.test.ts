import { describe, expect, it } from "vitest";
import { applyLevels } from "../src/level.ts";

const warning = { code: "images/latest-tag", severity: "warning" } as const;
const error = { code: "fargate/size-invalid", severity: "error" } as const;

describe("applyLevels", () => {
  it("gives a finding the level of its code", () => {
    expect(applyLevels([warning], { "images/latest-tag": "info" })).toEqual([{ ...warning, severity: "info" }]);
    expect(applyLevels([warning], { "images/missing-tag": "info" })).toEqual([warning]);
  });

  it("drops a finding whose code is off", () => {
    expect(applyLevels([warning], { "images/latest-tag": "off" })).toEqual([]);
  });

  it("leaves an error as it is", () => {
    expect(applyLevels([error], { "fargate/size-invalid": "off" })).toEqual([error]);
  });

  it("knows no level of a code that an object has by itself", () => {
    const odd = { code: "constructor", severity: "warning" } as const;
    expect(applyLevels([odd], {})).toEqual([odd]);
  });
});
