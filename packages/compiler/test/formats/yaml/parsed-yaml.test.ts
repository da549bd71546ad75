import { describe, expect, it } from "vitest";
import { parsedYaml } from "../../../src/formats/yaml/parsed-yaml.ts";
import { usualYaml } from "../../../src/formats/yaml/usual/usual-yaml.ts";

function parsed(text: string) {
  const { parsed: read } = parsedYaml(usualYaml(text), text);
  if (read === undefined) throw new Error("not read");
  return read;
}

describe("parsedYaml", () => {
  it("places characters of a literal block, and of nothing else", () => {
    const text = 'a: |\n  { "b":\n    1 }\nc: >\n  { "b": 1 }\n';
    const { withinString } = parsed(text);
    expect(text.charAt(withinString(["a"], 2) ?? 0)).toBe('"');
    expect(text.charAt(withinString(["a"], 9) ?? 0)).toBe("1");
    expect(withinString(["c"], 2)).toBeUndefined();
  });

  it("knows a name that stands twice", () => {
    expect(parsed("a: 1\na: 2").duplicate?.()).toEqual({ name: "a", offset: 5 });
    expect(parsed("a: 1").duplicate?.()).toBeUndefined();
  });

  it("refuses what repeats itself, or something that is not there", () => {
    const alias = { kind: "alias", name: "a", start: 3, end: 5 } as const;
    expect(parsedYaml(alias, "").problem).toMatchObject({ code: "input/yaml-syntax", offset: 3 });
    const list = { kind: "list", items: [alias], anchor: "a", tag: undefined, start: 0, end: 1 } as const;
    expect(parsedYaml(list, "").problem?.message).toContain("more than 100,000 values");
  });
});
