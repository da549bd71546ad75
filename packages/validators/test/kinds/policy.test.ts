import { describe, expect, it } from "vitest";
import { registryPolicy, repositoryPolicy } from "../../src/kinds/policy.ts";

const pull = { Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImage" };
const replicate = { Effect: "Allow", Principal: { AWS: "1" }, Action: ["ecr:ReplicateImage"], Resource: "*" };
const roles = { Effect: "Allow", Action: ["ecr:BatchGetImage"], Resource: "*" };

function kindOf(value: Readonly<Record<string, unknown>>, file = "policy.json"): readonly string[] {
  return [
    ...(repositoryPolicy.file.recognizes(value, file) ? ["repository"] : []),
    ...(registryPolicy.file.recognizes(value, file) ? ["registry"] : []),
  ];
}

describe("a file of a policy", () => {
  it.each([
    [{ Version: "2012-10-17", Statement: [pull] }, ["repository"]],
    [{ Statement: pull }, ["repository"]],
    [{ Statement: [{ ...pull, Resource: "*" }] }, ["repository"]],
    [{ Statement: { Effect: "Deny", NotPrincipal: "1", NotAction: "ecr:PutImage" } }, ["repository"]],
    [{ Statement: [replicate] }, ["registry"]],
  ])("is of a repository or of a registry: %j", (value, kinds) => {
    expect(kindOf(value)).toEqual(kinds);
  });

  it("is of a registry where its name says so", () => {
    expect(kindOf({ Statement: [pull] }, "registry-policy.json")).toEqual(["registry"]);
  });

  it.each([
    { Statement: [roles] },
    { Statement: [{ ...pull, Action: "s3:GetObject" }] },
    { Statement: [{ ...pull, Action: "ecr-public:PutImage" }] },
    { Statement: "none" },
    { Statement: [null, 5] },
    {},
  ])("is neither: %j", (value) => {
    expect(kindOf(value)).toEqual([]);
  });
});
