import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { commented } from "../../src/cloudformation/comments.ts";
import { toYaml } from "../../src/emit/yaml.ts";

describe("toYaml", () => {
  it("writes maps and lists in block style", () => {
    expect(toYaml({ Cluster: "shop", Subnets: ["subnet-1", "subnet-2"], Tags: [{ Key: "app", Value: "shop" }] })).toBe(
      [
        "Cluster: shop",
        "Subnets:",
        "  - subnet-1",
        "  - subnet-2",
        "Tags:",
        "  - Key: app",
        "    Value: shop",
        "",
      ].join("\n"),
    );
  });

  it("writes empty collections and leaves out what is undefined", () => {
    expect(toYaml({ a: [], b: {}, c: undefined, d: { e: undefined } })).toBe("a: []\nb: {}\nd: {}\n");
  });

  it("writes a comment above the entry that carries it, in maps and in lists of them", () => {
    const rule = commented({ Port: 80, Priority: 7 }, { Port: "Plain.", Priority: "Chosen." });
    const text = toYaml({ Rule: rule, Rules: [rule] });
    expect(text).toBe(
      [
        "Rule:",
        "  # Plain.",
        "  Port: 80",
        "  # Chosen.",
        "  Priority: 7",
        "Rules:",
        "  - # Plain.",
        "    Port: 80",
        "    # Chosen.",
        "    Priority: 7",
        "",
      ].join("\n"),
    );
    expect(parse(text)).toEqual({ Rule: rule, Rules: [rule] });
  });

  it("writes intrinsics with their short tags", () => {
    expect(
      toYaml({
        a: { Ref: "Image" },
        b: { "Fn::GetAtt": ["TaskRole", "Arn"] },
        c: { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/X" },
        d: { "Fn::Select": [0, { "Fn::GetAZs": "" }] },
        e: [{ "Fn::ImportValue": "shop-Vpc" }],
      }),
    ).toBe(
      [
        "a: !Ref Image",
        "b: !GetAtt TaskRole.Arn",
        'c: !Sub "arn:${AWS::Partition}:iam::aws:policy/X"',
        "d: !Select",
        "  - 0",
        '  - !GetAZs ""',
        "e:",
        "  - !ImportValue shop-Vpc",
        "",
      ].join("\n"),
    );
  });

  it("keeps the long form of an intrinsic that stands directly in another", () => {
    expect(toYaml({ a: { "Fn::ImportValue": { "Fn::Sub": "${Env}-Vpc" } } })).toBe(
      'a: !ImportValue\n  Fn::Sub: "${Env}-Vpc"\n',
    );
  });

  it("quotes what a YAML reader would take for something else", () => {
    expect(toYaml(["yes", "512", "2012-10-17", "~", "", "a: b", "a #b", " a", "0o7", "1e3"])).toBe(
      '- "yes"\n- "512"\n- "2012-10-17"\n- "~"\n- ""\n- "a: b"\n- "a #b"\n- " a"\n- "0o7"\n- "1e3"\n',
    );
  });

  it("writes several lines as a block literal", () => {
    expect(toYaml({ text: "one\n\n  two\n", next: "one\ntwo" })).toBe(
      "text: |\n  one\n\n    two\nnext: |-\n  one\n  two\n",
    );
  });
});
