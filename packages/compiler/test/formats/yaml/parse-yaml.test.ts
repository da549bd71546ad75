import { describe, expect, it } from "vitest";
import { parseYaml } from "../../../src/formats/yaml/parse-yaml.ts";

function valueOf(text: string): unknown {
  const result = parseYaml(text);
  if (!("parsed" in result)) throw new Error(JSON.stringify(result));
  return result.parsed.value;
}

function problemOf(text: string) {
  const result = parseYaml(text);
  if (!("problem" in result)) throw new Error("the text was read");
  return result.problem;
}

describe("parseYaml", () => {
  it.each([
    ["a: !Ref B", { a: { Ref: "B" } }],
    ["a: !GetAtt B.Arn", { a: { "Fn::GetAtt": "B.Arn" } }],
    ["a: !If [c, 1, !Ref AWS::NoValue]", { a: { "Fn::If": ["c", 1, { Ref: "AWS::NoValue" }] } }],
    ["a: !Condition B", { a: { Condition: "B" } }],
    ["x: &x { b: 1, c: 2 }\na: { <<: *x, c: 3 }", { x: { b: 1, c: 2 }, a: { b: 1, c: 3 } }],
    ["a: '012'\nb: yes", { a: "012", b: "yes" }],
    ["", null],
  ])("reads %j", (text, value) => expect(valueOf(text)).toEqual(value));

  it("locates values and keys in the text", () => {
    const text = "a:\n  - b: one\n";
    const result = parseYaml(text);
    if (!("parsed" in result)) throw new Error("not read");
    const { value, key } = result.parsed.locate(["a", 0, "b"]);
    expect(text.slice(value.start, value.end)).toBe("one");
    expect(key && text.slice(key.start, key.end)).toBe("b");
    expect(result.parsed.locate(["a", 0, "c", "d"]).steps).toBe(2);
  });

  it("places a syntax error, and an alias of nothing", () => {
    expect(problemOf("a: [1, 2")).toMatchObject({ code: "input/yaml-syntax", offset: 8 });
    expect(problemOf("a: *b")).toMatchObject({ code: "input/yaml-syntax", offset: 3 });
  });

  it("refuses alias bombs, loops and depths, whatever their form", () => {
    const bomb = ["a0: &a0 [x, x]", ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`)];
    expect(problemOf(bomb.join("\n")).code).toBe("input/alias-bomb");
    for (const deep of ["[".repeat(5_000), "- ".repeat(5_000) + "a"])
      expect(problemOf(deep).code).toBe("input/too-deep");
  });

  it("tells several documents from one", () => expect(parseYaml("a: 1\n---\nb: 2\n")).toEqual({ several: true }));

  it.each(["a: 1\n---\n", "a: 1\n--- # end\n\n...\n", "---\na: 1\n---", `a: 1\n---\n${"#".repeat(5000)}\n`])(
    "takes a mark after the last document for no other one: %j",
    (text) => expect(parseYaml(text).parsed?.value).toEqual({ a: 1 }),
  );

  it("reads lines that end as on Windows, the last one too", () => {
    expect(parseYaml("a: true\r\nb: false\r").parsed?.value).toEqual({ a: true, b: false });
  });
});
