import { describe, expect, it } from "vitest";
import { JSON_FORMAT } from "../../src/formats/json/format.ts";
import { KeptStacks } from "../../src/read/kept-stacks.ts";

const tools = await JSON_FORMAT.load();

function keptOf(files: Readonly<Record<string, string>>): KeptStacks {
  const kept = new KeptStacks();
  for (const [file, text] of Object.entries(files)) {
    const bytes = Buffer.from(text);
    kept.add({ file, bytes, isNamed: false }, tools);
    bytes.fill(0);
  }
  return kept;
}

const IMPORTING = '{ "Resources": { "A": { "Type": "T", "Properties": { "Fn::ImportValue": "x" } } } }';
const EXPORTING = '{ "Resources": {}, "Outputs": { "A": { "Value": "1", "Export": { "Name": "x" } } } }';
const PARENT = '{ "Resources": { "A": { "Type": "AWS::CloudFormation::Stack" } } }';

describe("the stacks of a run", () => {
  it("are none where no template names another", () => {
    expect(keptOf({ "a.json": "{}", "b.json": EXPORTING }).stacks()).toBeUndefined();
    expect(keptOf({ "a/a.json": IMPORTING, "b.json": EXPORTING }).stacks()).toBeUndefined();
    expect(keptOf({ "-": PARENT }).stacks()).toBeUndefined();
  });

  it("are looked at where one does", () => {
    expect(keptOf({ "a.json": PARENT }).stacks()).toBeDefined();
    const stacks = keptOf({ "a.json": IMPORTING, "b.json": EXPORTING }).stacks();
    expect(stacks?.linksOf("a.json")?.exported("x")).toMatchObject({ value: "1", isGuess: true });
  });

  it("are deployed as they stand where the CDK wrote them", () => {
    const manifest = '{ "artifacts": { "A": { "type": "aws:cloudformation:stack" } } }';
    const files = { "o/manifest.json": manifest, "o/a.json": IMPORTING, "o/b.json": EXPORTING };
    const links = keptOf(files).stacks()?.linksOf("o/a.json");
    expect(links?.exported("x")).not.toHaveProperty("isGuess");
  });

  it("keep the bytes of what may be named, and of nothing else", () => {
    const kept = keptOf({
      "a.json": PARENT,
      "b.json": '{ "family": "web" }',
      "c.json": "not JSON: Resources Parameters",
    });
    expect(Buffer.from(kept.get("a.json")?.input.bytes ?? []).toString()).toBe(PARENT);
    expect(kept.get("b.json")).toBeUndefined();
    expect(kept.get("c.json")).toBeDefined();
  });
});
