import type { Path } from "@ecs-dsl/validators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { yamlEditor } from "../../../src/formats/yaml/yaml-editor.ts";

const TEXT = `# the shop
A: 1 # one
B:
  C: "two" # two
  # above D
  D: 'three'

E: # four
  - F: 1
    G: !Ref Other
  - { H: 1, I: [x, y] }
J: {}
K:
L: |
  text
`;

describe("yaml editor", () => {
  it.each<[string, Path, unknown, string, string]>([
    ["a number", ["A"], 2, "A: 1", "A: 2"],
    ["a text in double quotes", ["B", "C"], "2", '"two"', '"2"'],
    ["a text in single quotes", ["B", "D"], "it's", "'three'", "'it''s'"],
    ["a text that would read as a number", ["A"], "512", "A: 1", 'A: "512"'],
    ["an item of a flow list", ["E", 1, "I", 1], "a, b", "y]", '"a, b"]'],
    ["what a tag makes, with its tag", ["E", 0, "G"], "x", "G: !Ref Other", "G: x"],
    ["an empty value", ["K"], "x", "K:\n", "K: x\n"],
    ["a value by an object", ["A"], { x: [1] }, "A: 1", 'A: { "x": [1] }'],
  ])("replaces %s", (_, path, value, before, after) => {
    expect(yamlEditor.set(TEXT, path, value)).toBe(TEXT.replace(before, after));
  });

  it.each([
    ['A: { B: !Ref "AWS::NoValue" }\n', 'A: { B: "x" }\n'],
    ["A: { B: !Sub y }\n", "A: { B: !Sub x }\n"],
    ["A: { B: !Sub 'y' }\n", "A: { B: !Sub 'x' }\n"],
  ])("keeps the tag of a text alone: %j", (before, after) => {
    expect(yamlEditor.set(before, ["A", "B"], "x")).toBe(after);
  });

  it.each([
    ["A:\n- 1\n- 2\nB: 3\n", "A: [4, 5]\nB: 3\n"],
    ["A:\n  - 1\n  - 2\nB: 3\n", "A: [4, 5]\nB: 3\n"],
    ["A: # some\n- 1\n# end\nB: 3\n", "A: # some\n  [4, 5]\n# end\nB: 3\n"],
    ["A: # some\n  - 1\nB: 3\n", "A: # some\n  [4, 5]\nB: 3\n"],
    ["A: &some\n- 1\nB: 3\n", "A: &some\n  [4, 5]\nB: 3\n"],
    ["X:\n- A:\n  - 1\n  B: 3\n", "X:\n- A: [4, 5]\n  B: 3\n"],
  ])("replaces a list, wherever it starts: %j", (before, after) => {
    expect(yamlEditor.set(before, before.startsWith("X") ? ["X", 0, "A"] : ["A"], [4, 5])).toBe(after);
  });

  it.each([
    ["A:\n- 1\nB: 3\n", ["A", 0], "A: []\nB: 3\n"],
    ["A:\n  C: 1 # one\nB: 3\n", ["A", "C"], "A: {}\nB: 3\n"],
    ["- A\n", [0], "[]\n"],
  ])("leaves an empty list or object where nothing is left: %j", (before, path, after) => {
    expect(yamlEditor.remove(before, path)).toBe(after);
  });

  it.each<[string, Path, unknown, string, string]>([
    ["a property below a commented one", ["B", "X"], true, "'three'\n", "'three'\n  X: true\n"],
    ["a property to the root, after a block", ["X"], 1, "  text\n", "  text\nX: 1\n"],
    ["a property to a list item", ["E", 0, "X"], 1, "!Ref Other\n", "!Ref Other\n    X: 1\n"],
    ["a property to a flow map", ["E", 1, "X"], "y", "[x, y] }", "[x, y], X: y }"],
    ["a property to an empty map", ["J", "X"], 1, "{}", "{ X: 1 }"],
    ["a property to nothing", ["K", "X"], 1, "K:\n", 'K: { "X": 1 }\n'],
    ["an object", ["B", "X"], { y: { z: [1] } }, "'three'\n", "'three'\n  X:\n    y:\n      z:\n        - 1\n"],
    ["an item", ["E", 2], { M: 1 }, "[x, y] }\n", "[x, y] }\n  - M: 1\n"],
    ["an item of a flow list", ["E", 1, "I", 2], "z", "[x, y]", "[x, y, z]"],
  ])("adds %s", (_, path, value, before, after) => {
    expect(yamlEditor.set(TEXT, path, value)).toBe(TEXT.replace(before, after));
  });

  it.each<[string, Path, unknown, string]>([
    ['{"A": {"B": 1,}}\n', ["A", "C"], "x", '{"A": {"B": 1, "C": "x",}}\n'],
    ['{"A": {"B": 1}}\n', ["A", "C"], { D: true }, '{"A": {"B": 1, "C": { "D": true }}}\n'],
    ['{"A": ["B"]}\n', ["A", 1], "x", '{"A": ["B", "x"]}\n'],
    ["A: {'B': 1}\n", ["A", "C"], "x", "A: {'B': 1, 'C': x}\n"],
  ])("writes names as those beside them: %j", (text, path, value, expected) => {
    expect(yamlEditor.set(text, path, value)).toBe(expected);
  });

  it("hides nothing of what is merged in", () => {
    const text = "A: &a\n  B:\n    C: 1\n    D: 2\nE:\n  <<: *a\n";
    expect(yamlEditor.set(text, ["E", "B", "C"], 3)).toBeUndefined();
    expect(yamlEditor.set(text, ["E", "F"], 3)).toBe(`${text}  F: 3\n`);
    expect(yamlEditor.set(text.replace("<<", '"<<"'), ["E", "B", "C"], 3)).toBe(
      `${text.replace("<<", '"<<"')}  B:\n    C: 3\n`,
    );
  });

  it.each<[string, Path, string, string]>([
    ["a property with its comment", ["A"], "A: 1 # one\n", ""],
    ["a property and leaves the comment above", ["B", "D"], "  D: 'three'\n", ""],
    ["the first property of an item", ["E", 0, "F"], "F: 1\n    G", "G"],
    ["the last property of an item", ["E", 0, "G"], "    G: !Ref Other\n", ""],
    ["an item", ["E", 1], "  - { H: 1, I: [x, y] }\n", ""],
    ["a block", ["L"], "L: |\n  text\n", ""],
    ["a property of a flow map", ["E", 1, "H"], "H: 1, I", "I"],
    ["the last of a flow list", ["E", 1, "I", 1], ", y", ""],
  ])("removes %s", (_, path, before, after) => {
    expect(yamlEditor.remove(TEXT, path)).toBe(TEXT.replace(before, after));
  });

  it("leaves an empty collection where the last thing is removed", () => {
    expect(yamlEditor.remove("A:\n  B: 1\nC: 2\n", ["A", "B"])).toBe("A: {}\nC: 2\n");
    expect(yamlEditor.remove("A: [1]\n", ["A", 0])).toBe("A: []\n");
  });

  it("keeps CRLF", () => {
    const text = "A:\r\n  B: 1\r\nC: 2\r\n";
    expect(yamlEditor.set(text, ["A", "D"], { E: 1 })).toBe("A:\r\n  B: 1\r\n  D:\r\n    E: 1\r\nC: 2\r\n");
    expect(yamlEditor.remove(text, ["C"])).toBe("A:\r\n  B: 1\r\n");
  });

  it("renames a property where it stands", () => {
    expect(yamlEditor.rename(TEXT, ["E", 1, "I"], "N")).toBe(TEXT.replace("I: [", "N: ["));
  });

  it.each<[string, Path, string | undefined]>([
    ["A:\n  # b\n  B: 1 # one\n\n  C: |\n    text\n", ["A"], "A:\n  # b\n- B: 1 # one\n\n  C: |\n    text\n"],
    ["A:\r\n    B: 1\r\n    C: 2\r\n", ["A"], "A:\r\n  - B: 1\r\n    C: 2\r\n"],
    ["- A:\n    B: 1\n  D: 2\n", [0, "A"], "- A:\n  - B: 1\n  D: 2\n"],
    ["A: { B: 1, C: [2] } # one\n", ["A"], "A: [{ B: 1, C: [2] }] # one\n"],
    ["{ A: { B: 1 }, C: 2 }\n", ["A"], "{ A: [{ B: 1 }], C: 2 }\n"],
    ["A: sg-1 # one\n", ["A"], "A: [sg-1] # one\n"],
    ['A: "b, c"\n', ["A"], 'A: ["b, c"]\n'],
    ["A: b, c\n", ["A"], undefined],
    ["A: a b\n", ["A"], undefined],
    ["A: !Ref B\n", ["A"], undefined],
    ["A: &a\n  B: 1\n", ["A"], undefined],
    ["A: &a { B: 1 }\n", ["A"], undefined],
    ["B: &a { C: 1 }\nA: *a\n", ["A"], undefined],
    ["A:\n B: 1\n", ["A"], undefined],
    ["A:\n", ["A"], undefined],
    ["A: 1\n", ["B"], undefined],
  ])("puts the value of %j into an array", (text, path, after) => {
    expect(yamlEditor.wrap(text, path)).toBe(after);
  });

  it("puts any block into an array, and changes nothing else", () => {
    const blocks = fc.dictionary(fc.stringMatching(/^[a-zA-Z]\w{0,8}$/), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 });
    fc.assert(
      fc.property(blocks, fc.constantFrom(2, 3, 4), (block, indent) => {
        const text = stringify(
          { first: 1, one: block, last: [block] },
          { indent, lineWidth: 40, aliasDuplicateObjects: false },
        );
        const wrapped = yamlEditor.wrap(text, ["one"]);
        expect(wrapped).toBeDefined();
        const before = parse(text);
        expect(parse(wrapped ?? "")).toEqual({ ...before, one: [before.one] });
      }),
    );
  });

  it.each([
    ["A: |\n  {\n    1\n  }\nB: 1\n", "A: |\n  {\n    2\n  }\nB: 1\n"],
    ["A: !Sub |-\n  {\n    1\n  }\nB: 1\n", "A: !Sub |-\n  {\n    2\n  }\nB: 1\n"],
    ["A: >\n  {\n    1\n  }\nB: 1\n", "A: |\n  {\n    2\n  }\nB: 1\n"],
    ["A: '{ 1 }'\n", 'A: "{\\n  2\\n}\\n"\n'],
    ['A: "{ 1 }"\n', 'A: "{\\n  2\\n}\\n"\n'],
  ])("replaces a text in its own style: %j", (text, expected) => {
    expect(yamlEditor.setText(text, ["A"], "{\n  2\n}\n")).toBe(expected);
  });

  it("does nothing that it cannot do with certainty", () => {
    const aliased = "A: &a { x: 1 }\nB: *a\nC: !If [a, b, c]\n";
    expect(yamlEditor.set(aliased, ["B", "x"], 2)).toBeUndefined();
    expect(yamlEditor.remove(aliased, ["B", "x"])).toBeUndefined();
    expect(yamlEditor.set(aliased, ["C"], 2)).toBeUndefined();
    expect(yamlEditor.set("A: [1\n", ["A"], 2)).toBeUndefined();
  });

  it("changes one place of a document, whatever else is in it", () => {
    const words = fc.stringMatching(/^[A-Za-z][\w: #'"-]{0,8}$/);
    const leaves = fc.oneof(words, fc.integer(), fc.boolean());
    const documents = fc.dictionary(words, fc.oneof(leaves, fc.array(leaves), fc.dictionary(words, leaves)), {
      minKeys: 2,
      noNullPrototype: true,
    });
    const styles = fc.constantFrom("PLAIN" as const, "QUOTE_DOUBLE" as const, "QUOTE_SINGLE" as const);
    fc.assert(
      fc.property(documents, leaves, styles, fc.boolean(), (document, value, style, isFlow) => {
        const text = stringify(document, {
          defaultStringType: style,
          collectionStyle: isFlow ? "flow" : "block",
          lineWidth: 0,
        });
        const [name = ""] = Object.keys(document);
        const { [name]: _removed, ...rest } = document;
        expect(parse(yamlEditor.set(text, [name], value) ?? "")).toEqual({ ...document, [name]: value });
        expect(parse(yamlEditor.set(text, ["a new one"], value) ?? "")).toEqual({ ...document, "a new one": value });
        expect(parse(yamlEditor.remove(text, [name]) ?? "")).toEqual(rest);
      }),
    );
  });

  it.each([
    ["a block that says how it is indented", "A: |2-\n    { }\nB: 1\n", "A: |2-\n    { 1 }\nB: 1\n"],
    ["a block that starts with an empty line", "A: |\n\n  { }\nB: 1\n", "A: |\n\n  { 1 }\nB: 1\n"],
    ["a block with CRLF", "A: |\r\n  {\r\n  }\r\nB: 1\r\n", "A: |\r\n  { 1\r\n  }\r\nB: 1\r\n"],
  ])("replaces the text of %s", (_, before, after) => {
    const value: unknown = parse(before);
    const text = typeof value === "object" && value !== null && "A" in value ? String(value.A) : "";
    const edited = text.includes("{ }") ? text.replace("{ }", "{ 1 }") : text.replace("{", "{ 1");
    expect(yamlEditor.setText(before, ["A"], edited)).toBe(after);
  });
});
