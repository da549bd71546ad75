import { describe, expect, it } from "vitest";
import { templateReader } from "../../../src/read/cloudformation/template-reader.ts";
import { parseJson } from "../../../src/read/json/parse-json.ts";

function readText(text: string) {
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("The text does not parse.");
  return templateReader.read({ file: "template.json", text, parsed });
}

describe("templateReader", () => {
  it("reads the documents of a template", () => {
    const text = '{ "Resources": { "Web": { "Type": "AWS::ECS::Service", "Properties": {} } } }';
    expect(readText(text)?.documents.map(({ name }) => name)).toEqual(["Web"]);
  });

  it("does not recognise what has no resources", () => {
    expect(readText('{ "family": "shop" }')).toBeUndefined();
    expect(readText("[]")).toBeUndefined();
  });

  it("reports the text of a policy that is not JSON, beside what it reads", () => {
    const Properties = { LifecyclePolicy: { LifecyclePolicyText: "{" } };
    const read = readText(JSON.stringify({ Resources: { Images: { Type: "AWS::ECR::Repository", Properties } } }));
    expect(read?.problems).toMatchObject([{ message: expect.stringContaining("The lifecycle policy") }]);
    expect(read?.documents.map(({ kind }) => kind)).toEqual(["repository"]);
  });
});
