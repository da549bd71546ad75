import { expect, it } from "vitest";
import { parseJson } from "../../../src/formats/json/parse-json.ts";
import { policyTextReader } from "../../../src/read/policy/policy-text-reader.ts";

function readText(text: string) {
  const { parsed } = parseJson(text);
  if (parsed === undefined) throw new Error("The text does not parse.");
  return policyTextReader.read({ file: "policy.json", text, parsed });
}

it("reads the policy that the API prints as a string", () => {
  const read = readText(JSON.stringify({ repositoryName: "shop", lifecyclePolicyText: '{ "rules": [] }' }));
  expect(read?.documents).toMatchObject([{ kind: "lifecyclePolicy", name: "policy.json", value: { rules: [] } }]);
});

it("reports a string that is not JSON", () => {
  const read = readText(JSON.stringify({ lifecyclePolicyText: "{ rules" }));
  expect(read).toMatchObject({
    documents: [],
    problems: [{ message: expect.stringMatching(/^The lifecycle policy/) }],
  });
});

it("does not recognise a file without that string", () => {
  expect(readText('{ "lifecyclePolicyText": 5 }')).toBeUndefined();
  expect(readText("[]")).toBeUndefined();
});

it.each([
  [{ repositoryName: "shop" }, "repositoryPolicy"],
  [{ registryId: "111122223333" }, "registryPolicy"],
])("reads the policy beside %j as a %s", (beside, kind) => {
  const read = readText(JSON.stringify({ ...beside, policyText: '{ "Statement": [] }' }));
  expect(read?.documents).toMatchObject([{ kind, value: { Statement: [] } }]);
});
