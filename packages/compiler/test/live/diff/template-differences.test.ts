import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateDifferences } from "../../../src/live/diff/template-differences.ts";

describe("templateDifferences", () => {
  it("finds what differs, at its path", () => {
    const before = { Threshold: 5, Dimensions: [{ Name: "ClusterName", Value: "shop" }], Period: 60 };
    const after = { Threshold: 10, Dimensions: [{ Name: "ClusterName", Value: "shop-2" }], Unit: "Count" };
    expect(templateDifferences(after, before)).toEqual([
      { path: "Threshold", place: "Threshold", before: 5, after: 10 },
      { path: "Dimensions[ClusterName].Value", place: "Dimensions[].Value", before: "shop", after: "shop-2" },
      { path: "Period", place: "Period", before: 60, after: undefined },
      { path: "Unit", place: "Unit", before: undefined, after: "Count" },
    ]);
  });

  it("finds nothing where the same is written otherwise", () => {
    const before = { Port: "443", Arn: { "Fn::GetAtt": "Edge.Listener.Arn" }, On: "true", None: null };
    const after = { On: true, Port: 443, Arn: { "Fn::GetAtt": ["Edge", "Listener.Arn"] } };
    expect(templateDifferences(after, before)).toEqual([]);
  });

  it("takes a function for one value", () => {
    const [difference, ...others] = templateDifferences(
      { Role: { Ref: "Given" } },
      { Role: { "Fn::GetAtt": ["Role", "Arn"] } },
    );
    expect(difference).toMatchObject({
      path: "Role",
      before: { "Fn::GetAtt": ["Role", "Arn"] },
      after: { Ref: "Given" },
    });
    expect(others).toEqual([]);
  });

  it("tells tags and named statements by their names, and others by what both have", () => {
    const tags = (team: string, more: readonly object[] = []) => ({ Tags: [...more, { Key: "team", Value: team }] });
    expect(templateDifferences(tags("b", [{ Key: "app", Value: "x" }]), tags("a"))).toEqual([
      { path: "Tags[team].Value", place: "Tags[].Value", before: "a", after: "b" },
      { path: "Tags[app]", place: "Tags[]", before: undefined, after: { Key: "app", Value: "x" } },
    ]);
    const rule = (port: number) => ({ IpProtocol: "tcp", FromPort: port });
    expect(templateDifferences([rule(80), rule(443)], [rule(22), rule(80)])).toEqual([
      { path: "[1].FromPort", place: "[].FromPort", before: 22, after: 443 },
    ]);
    expect(templateDifferences([rule(80)], [rule(22), rule(80)])).toEqual([
      { path: "[0]", place: "[]", before: rule(22), after: undefined },
    ]);
  });

  it("tells another order as the whole list", () => {
    expect(templateDifferences(["b", "a"], ["a", "b"])).toEqual([
      { path: "", place: "", before: ["a", "b"], after: ["b", "a"] },
    ]);
    const named = (name: string) => ({ Id: name });
    expect(templateDifferences([named("b"), named("a")], [named("a"), named("b")])).toHaveLength(1);
  });

  it("finds no difference between a value and itself, and some between values that differ", () => {
    const values = fc.jsonValue({ maxDepth: 4 });
    fc.assert(
      fc.property(values, values, (one, other) => {
        expect(templateDifferences(one, structuredClone(one))).toEqual([]);
        const found = templateDifferences(one, other);
        expect(found.length === 0).toBe(templateDifferences(other, one).length === 0);
      }),
    );
  });
});
