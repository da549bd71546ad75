import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { fromLibrary } from "../../../src/formats/yaml/library-nodes.ts";
import { YamlTree } from "../../../src/formats/yaml/yaml-tree.ts";

function tree(text: string) {
  return new YamlTree(fromLibrary(parseDocument(text, { logLevel: "silent", uniqueKeys: false }).contents));
}

describe("a tree", () => {
  it.each([
    ["a: !Ref B\nb: !Sub [c]", { a: { Ref: "B" }, b: { "Fn::Sub": ["c"] } }],
    [
      "x: &x { a: 1, b: 2 }\ny: { b: 3, <<: *x }\nz: [*x]",
      { x: { a: 1, b: 2 }, y: { a: 1, b: 3 }, z: [{ a: 1, b: 2 }] },
    ],
    ["x: &x { a: 1 }\ny: &y { a: 2 }\nz: { <<: [*x, *y] }", { x: { a: 1 }, y: { a: 2 }, z: { a: 1 } }],
    ["a:", { a: null }],
  ])("of %j has its value", (text, value) => expect(tree(text).value()).toEqual(value));

  it("keeps a property named __proto__ as one", () => {
    expect(Object.keys(tree("__proto__: { a: 1 }").value() ?? {})).toEqual(["__proto__"]);
  });

  it("notes the first name that stands twice, and an alias of nothing", () => {
    const read = tree("a: 1\nb: { c: 1, c: 2 }\nd: *e");
    read.value();
    expect(read.duplicate).toEqual({ name: "c", offset: 16 });
    expect(read.lost?.name).toBe("e");
  });

  it("locates what a path leads to, through tags and aliases", () => {
    const text = "a: &x { b: !If [c, d] }\ne: *x\n";
    const read = tree(text);
    read.value();
    const { steps, value } = read.locate(["e", "b", "Fn::If", 1]);
    expect([steps, text.slice(value.start, value.end)]).toEqual([4, "d"]);
    expect(read.nodeAt(["a", "b", "Fn::If", 0])).toMatchObject({ value: "c" });
    expect(read.locate(["a", "z"]).steps).toBe(1);
  });
});
