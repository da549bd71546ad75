import { describe, expect, it } from "vitest";
import { templateReader } from "../../../src/read/cloudformation/template-reader.ts";
import { parseJson } from "../../../src/formats/json/parse-json.ts";

function readText(text: string) {
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("The text does not parse.");
  return templateReader.read({ file: "template.json", text, parsed });
}

const SERVICE = { Type: "AWS::ECS::Service", Properties: { ServiceName: "web" } };

describe("templateReader", () => {
  it("reads the documents of a template", () => {
    const text = '{ "Resources": { "Web": { "Type": "AWS::ECS::Service", "Properties": {} } } }';
    expect(readText(text)?.documents.map(({ name }) => name)).toEqual(["Web", "template.json"]);
  });

  it("does not recognise what has no resources", () => {
    expect(readText('{ "family": "shop" }')).toBeUndefined();
    expect(readText("[]")).toBeUndefined();
    expect(readText('{ "resources": ["${file(other.yml)}"] }')).toBeUndefined();
    expect(readText('{ "Role": { "Type": "AWS::IAM::Role" } }')).toBeUndefined();
    expect(readText('{ "Web": { "Type": "AWS::ECS::Service", "Properties": {} }, "Stage": "live" }')).toBeUndefined();
  });

  it("reports the text of a policy that is not JSON, beside what it reads", () => {
    const Properties = { LifecyclePolicy: { LifecyclePolicyText: "{" } };
    const read = readText(JSON.stringify({ Resources: { Images: { Type: "AWS::ECR::Repository", Properties } } }));
    expect(read?.problems).toMatchObject([{ message: expect.stringContaining("The lifecycle policy") }]);
    expect(read?.documents.map(({ kind }) => kind)).toEqual(["repository", "template"]);
  });

  it.each([
    [
      "what the Serverless Framework adds",
      { resources: { Resources: { Web: SERVICE } } },
      ["resources", "Resources", "Web"],
    ],
    [
      "a part of what it adds",
      { resources: ["${file(other.yml)}", { Resources: { Web: SERVICE } }] },
      ["resources", 1, "Resources", "Web"],
    ],
    ["one resource", SERVICE, []],
    ["resources by their ids", { Role: { Type: "AWS::IAM::Role" }, Web: SERVICE }, ["Web"]],
  ])("reads %s where it stands", (_, value, root) => {
    const [document] = readText(JSON.stringify(value))?.documents ?? [];
    expect(document?.kind).toBe("service");
    expect(document?.writtenAt(["serviceName"]).path).toEqual([...root, "Properties", "ServiceName"]);
  });

  it("reads a task's properties by themselves", () => {
    const [document] = readText('{ "ContainerDefinitions": [{ "Name": "web", "Image": "nginx" }] }')?.documents ?? [];
    expect(document).toMatchObject({ kind: "taskDefinition", mayBeCompleted: true, spelling: "cloudFormation" });
    expect(document?.writtenAt(["containerDefinitions", 0]).path).toEqual(["ContainerDefinitions", 0]);
  });
});
