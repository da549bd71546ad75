import { describe, expect, it } from "vitest";
import { documentsOf } from "../../src/read/document-readers.ts";
import { parseJson } from "../../src/formats/json/parse-json.ts";

function read(value: unknown) {
  const text = JSON.stringify(value);
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("JSON.stringify writes JSON");
  return documentsOf({ file: "shop.json", text, parsed });
}

const POLICY = '{"rules":[]}';
const repository = (text: string) => ({
  Resources: {
    Images: { Type: "AWS::ECR::Repository", Properties: { LifecyclePolicy: { LifecyclePolicyText: text } } },
    Topic: { Type: "AWS::SNS::Topic" },
  },
});

describe("documentsOf", () => {
  it.each([
    ["a template", repository(POLICY), ["repository Images", "lifecyclePolicy Images", "template shop.json"]],
    ["a template of others", { Resources: { Topic: { Type: "AWS::SNS::Topic" } } }, []],
    ["what GetLifecyclePolicy prints", { lifecyclePolicyText: POLICY }, ["lifecyclePolicy shop.json"]],
    ["a task definition", { family: "api", containerDefinitions: [] }, ["taskDefinition api"]],
  ])("reads %s", (_, value, documents) => {
    expect(read(value)?.documents.map(({ kind, name }) => `${kind} ${name}`)).toEqual(documents);
    expect(read(value)?.problems).toEqual([]);
  });

  it("says what is wrong with the text of a policy, and reads the rest", () => {
    const broken = read(repository("{"));
    expect(broken?.documents.map(({ kind }) => kind)).toEqual(["repository", "template"]);
    expect(broken?.problems.map(({ code }) => code)).toEqual(["ecr-lifecycle/json"]);
    expect(read({ lifecyclePolicyText: "{" })?.documents).toEqual([]);
  });

  it("leaves alone what nothing recognises", () => {
    expect(read({ name: "build" })).toBeUndefined();
  });
});
