import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../../src/formats/json/parse-json.ts";
import { policyDocument } from "../../../src/read/policy/policy-text.ts";

function policyIn(text: string, kind: "lifecyclePolicy" | "repositoryPolicy" = "lifecyclePolicy") {
  const file = JSON.stringify({ a: { b: text } }, undefined, 2);
  const { parsed } = parseJson(file);
  if (parsed === undefined) throw new Error("The text does not parse.");
  return policyDocument(
    { kind, name: "Images", text, path: ["a", "b"] },
    { file: "template.json", text: file, parsed },
  );
}

describe("policyDocument", () => {
  it("is written inside the string that holds it", () => {
    const document = policyIn('{ "rules": [{}] }');
    if ("problem" in document) throw new Error(document.problem.message);
    expect(document.value).toEqual({ rules: [{}] });
    expect(document.writtenAt(["rules", 0])).toEqual({ path: ["a", "b"], inside: ["rules", 0] });
  });

  it.each(["${POLICY}", "{{ policy }}", "<POLICY>", "__POLICY__", '{ "rules": ${RULES} }'])(
    "says nothing of %s, which something fills in",
    (text) => {
      expect(policyIn(text)).toMatchObject({ kind: "lifecyclePolicy", value: UNKNOWN });
    },
  );

  it("says where the text ends, which is no file", () => {
    expect(policyIn("")).toMatchObject({
      problem: {
        code: "ecr-lifecycle/json",
        message:
          "The lifecycle policy is not JSON: here stands its end, where a value belongs. " +
          'AWS answers: "Lifecycle policy validation failure: Could not map policyString into LifecyclePolicy."',
      },
    });
    expect(policyIn("{", "repositoryPolicy")).toMatchObject({ problem: { code: "input/json-syntax" } });
  });

  it("reports a broken text at the string", () => {
    expect(policyIn("{")).toMatchObject({ problem: { severity: "error", origin: { file: "template.json", line: 3 } } });
  });
});
