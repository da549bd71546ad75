import { isMap, isScalar } from "yaml";
import { describe, expect, it } from "vitest";
import { pairSpan, reach, spanOf } from "../../../src/formats/yaml/yaml-nodes.ts";

const TEXT = "a:\n  - b: 1 # one\n  - !Sub text\nc: &x { d: 2 }\ne: *x\n";

describe("reach", () => {
  it("walks along a path as far as the text goes", () => {
    const reached = reach(TEXT, ["a", 0, "b"]);
    expect(reached?.steps).toBe(3);
    expect(isScalar(reached?.node) && reached.node.value).toBe(1);
    expect(reach(TEXT, ["a", 5, "b"])?.steps).toBe(1);
    expect(reach(TEXT, ["z"])?.steps).toBe(0);
  });

  it("takes a step for a short tag", () => expect(reach(TEXT, ["a", 1, "Fn::Sub"])?.steps).toBe(3));

  it("follows no alias: what it repeats is not its to change", () => {
    expect(reach(TEXT, ["e", "d"])).toMatchObject({ steps: 1, node: undefined });
  });

  it("gives up on a text that does not parse", () => expect(reach("a: [", ["a"])).toBeUndefined());
});

describe("spans", () => {
  it("are those of the value, without comments and line breaks", () => {
    const { node } = reach(TEXT, ["a", 0, "b"]) ?? {};
    const { start = 0, end = 0 } = spanOf(TEXT, node) ?? {};
    expect(TEXT.slice(start, end)).toBe("1");
    expect(spanOf(TEXT, undefined)).toBeUndefined();
  });

  it("of a pair go from its name to the end of its value", () => {
    const { pair, node } = reach(TEXT, ["c"]) ?? {};
    expect(isMap(node)).toBe(true);
    if (pair === undefined) throw new Error("There is no pair.");
    const { start = 0, end = 0 } = pairSpan(TEXT, pair) ?? {};
    expect(TEXT.slice(start, end)).toBe("c: &x { d: 2 }");
  });
});
