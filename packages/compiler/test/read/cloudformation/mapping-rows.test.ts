import { describe, expect, it } from "vitest";
import { rowsChosenIn } from "../../../src/read/cloudformation/mapping-rows.ts";

const Mappings = { Sizes: { live: { cpu: "1024" }, test: { cpu: "256" } } };
const chosen = { Cpu: { "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, "cpu"] } };

describe("the rows of mappings", () => {
  it("are chosen by a parameter", () => {
    expect(rowsChosenIn([chosen, chosen], { Mappings })).toEqual([
      { parameter: "Stage", row: "live" },
      { parameter: "Stage", row: "test" },
    ]);
  });

  it("are those that the parameter may have", () => {
    const Parameters = { Stage: { Type: "String", AllowedValues: ["live", "preview"] } };
    expect(rowsChosenIn(chosen, { Mappings, Parameters })).toEqual([{ parameter: "Stage", row: "live" }]);
  });

  it("are none where something else chooses", () => {
    expect(rowsChosenIn({ "Fn::FindInMap": ["Sizes", "live", "cpu"] }, { Mappings })).toEqual([]);
    expect(rowsChosenIn(chosen, {})).toEqual([]);
    expect(rowsChosenIn({ "Fn::FindInMap": "Sizes" }, undefined)).toEqual([]);
  });
});
