import { describe, expect, it } from "vitest";
import { json } from "../../src/report/json.ts";
import { pretty } from "../../src/report/pretty.ts";
import { suggestionFor } from "../../src/fix/suggestion.ts";
import { jsonSource } from "../read/json-source.ts";
import { lintText } from "../read/lint-text.ts";

const STRICT = { presets: ["strict"] as const };
const SERVICE = {
  Resources: {
    Web: {
      Type: "AWS::ECS::Service",
      Properties: { DesiredCount: 2, LaunchType: "EC2", TaskDefinition: "web", Cluster: "shop" },
    },
  },
};
const REPOSITORY = { repositoryName: "shop", imageTagMutability: "MUTABLE" };
const SHOWN = { color: false, cwd: "/", readText: () => undefined };

async function suggested(code: string, text: string, isFixing = false, file = "file.json") {
  const { diagnostics, fixed } = await lintText(file, text, { ...STRICT, isFixing });
  return { fixed, found: diagnostics.filter((diagnostic) => diagnostic.code === code) };
}

describe("a suggestion", () => {
  it("has the places and values of the file", async () => {
    const { found } = await suggested("deploy/circuit-breaker-missing", JSON.stringify(SERVICE));
    const at = ["Resources", "Web", "Properties", "DeploymentConfiguration", "DeploymentCircuitBreaker"];
    expect(found[0]?.suggestion).toEqual({
      title: 'Set DeploymentCircuitBreaker to {"enable":true,"rollback":true}',
      edits: [{ op: "set", at, value: { Enable: true, Rollback: true } }],
    });
  });

  it("is never made", async () => {
    const text = `${JSON.stringify(REPOSITORY, null, 2)}\n`;
    const { fixed, found } = await suggested("ecr-repo/mutable-tags", text, true);
    expect(found[0]?.suggestion?.edits).toEqual([{ op: "set", at: ["imageTagMutability"], value: "IMMUTABLE" }]);
    expect(found[0]).not.toHaveProperty("fix");
    expect(fixed?.text ?? text).toContain('"MUTABLE"');
  });

  it("is shown with its edits, to people and to programs", async () => {
    const { found } = await suggested("ecr-repo/mutable-tags", JSON.stringify(REPOSITORY));
    expect(pretty(found, SHOWN)).toContain(
      '  suggestion: Set imageTagMutability to "IMMUTABLE".\n    + imageTagMutability: "IMMUTABLE"\n',
    );
    expect(JSON.parse(json(found, SHOWN)).diagnostics[0].suggestion).toEqual(found[0]?.suggestion);
  });

  it("is not there where something fills the value in, or the file is no JSON before that", async () => {
    const made = { ImageTagMutability: { "Fn::If": ["IsLive", "MUTABLE", "MUTABLE"] } };
    const template = { Resources: { Images: { Type: "AWS::ECR::Repository", Properties: made } } };
    const { found } = await suggested("ecr-repo/mutable-tags", JSON.stringify(template));
    expect(found.map(({ suggestion }) => suggestion)).toEqual([undefined]);
  });
});

describe("what a rule suggests to remove", () => {
  const source = jsonSource("repository.json", REPOSITORY);
  const edits = [{ op: "remove", at: ["imageTagMutability"] }] as const;
  const suggestion = { title: "Remove it", edits };

  it("is a place of the file", () => {
    const [document] = source.documents;
    expect(document && suggestionFor(source, document, { suggestion })).toEqual(suggestion);
    expect(document && suggestionFor(source, document, {})).toBeUndefined();
    expect(pretty([{ code: "a/b", severity: "info", message: "M.", suggestion }], SHOWN)).toContain(
      "    - imageTagMutability\n",
    );
  });

  it("is none inside of a text, or where the file is filled in", () => {
    const [document] = source.documents;
    const inside = document && { ...document, writtenAt: () => ({ path: ["a"], inside: ["b"] }) };
    expect(inside && suggestionFor(source, inside, { suggestion })).toBeUndefined();
    const filled = { ...source, parsed: { ...source.parsed, isFilledIn: true as const } };
    expect(document && suggestionFor(filled, document, { suggestion })).toBeUndefined();
  });
});
