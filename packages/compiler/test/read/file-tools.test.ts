import { describe, expect, it } from "vitest";
import { readFile } from "../../src/read/file-tools.ts";
import { FormatLoader } from "../../src/formats/text-formats.ts";

const TASK = "family: shop\ncontainerDefinitions: [{ name: web, image: nginx }]\n";

async function read(text: string, isFixing = false, file = "task.yaml") {
  const begun: string[] = [];
  const input = { file, bytes: Buffer.from(text), isNamed: true };
  const begin = (given: { readonly file: string }) => begun.push(given.file);
  const { result, tools } = await readFile(input, new FormatLoader(), { begin, isFixing });
  return { kind: result.kind, hasEditor: tools.editor !== undefined, again: tools.parse(text).parsed?.value, begun };
}

describe("readFile", () => {
  it("loads no editor for a text that is usual, unless it is to be edited", async () => {
    expect(await read(TASK)).toMatchObject({ kind: "documents", hasEditor: false, again: { family: "shop" } });
    expect(await read(TASK, true)).toMatchObject({ kind: "documents", hasEditor: true });
  });

  it("reads every other text by what reads all, and tells of it once", async () => {
    const whole = await read(TASK.replace("shop", "&name shop"));
    expect(whole).toMatchObject({ kind: "documents", hasEditor: true, begun: ["task.yaml"] });
  });

  it.each([
    ["a comma too many", '{ "Resources": { "Web": { "Type": "AWS::ECS::Cluster", }, }, }'],
    [
      "a pair in an array",
      '{ "Resources": { "Web": { "Type": "AWS::ECR::Repository", "DependsOn": ["Fn::If": ["A", "B", "C"]] } } }',
    ],
  ])("reads a template of JSON with %s, as CloudFormation does", async (_, text) => {
    for (const file of ["web.json", "web.template", "-"]) {
      const found = await read(text, false, file);
      expect(found).toMatchObject({ kind: "documents", hasEditor: true, begun: [file] });
      expect(found.again).toHaveProperty("Resources.Web.Type");
    }
  });

  it.each([
    ["a task definition", '{ "family": "shop", "containerDefinitions": [{ "name": "web", "image": "nginx", }], }'],
    ["what is no YAML either", '{ "Resources": { "Web": { "Type": "AWS::ECS::Cluster" ] } }'],
  ])("says what is wrong with the JSON of %s", async (_, text) => {
    expect(await read(text, false, "web.json")).toMatchObject({ kind: "unreadable", again: undefined });
  });

  it("fills nothing in", async () => {
    const text = '{ "Resources": { "Web": { "Type": "AWS::ECS::Cluster", "Properties": {{ properties }}, } } }';
    expect(await read(text, false, "web.json")).toMatchObject({ kind: "foreign", again: undefined });
  });
});
