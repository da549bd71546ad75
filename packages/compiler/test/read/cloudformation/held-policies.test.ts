import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import { heldPolicies } from "../../../src/read/cloudformation/held-policies.ts";

const held = (type: string, properties: unknown) => heldPolicies(`AWS::ECR::${type}`, "It", properties, ["P"]);

describe("heldPolicies", () => {
  it("are the texts of a repository", () => {
    const properties = { LifecyclePolicy: { LifecyclePolicyText: "{}" }, RepositoryPolicyText: { "Fn::Sub": "{}" } };
    expect(held("Repository", properties).policies).toEqual([
      { kind: "lifecyclePolicy", name: "It", text: "{}", path: ["P", "LifecyclePolicy", "LifecyclePolicyText"] },
      { kind: "repositoryPolicy", name: "It", text: "{}", path: ["P", "RepositoryPolicyText", "Fn::Sub"] },
    ]);
  });

  it("are the texts that a function fills in, which no fix edits", () => {
    const text = '{ "rules": [{ "description": "${AWS::StackName}" }] }';
    const path = ["P", "LifecyclePolicy", "LifecyclePolicyText", "Fn::Sub"];
    const filledIn = (argument: unknown) =>
      held("Repository", { LifecyclePolicy: { LifecyclePolicyText: { "Fn::Sub": argument } } }).policies;
    const policy = { kind: "lifecyclePolicy", name: "It", text, isMade: true };
    expect(filledIn(text)).toEqual([{ ...policy, path }]);
    expect(filledIn([text, { Own: "a" }])).toEqual([{ ...policy, path: [...path, 0] }]);
    expect(filledIn(" ${Policy}")).toEqual([]);
    expect(filledIn('{ "a": "${!b} ${C}" }')).toEqual([]);
  });

  it("are the texts of a creation template", () => {
    const { policies } = held("RepositoryCreationTemplate", { LifecyclePolicy: "{}", RepositoryPolicy: "{}" });
    expect(policies.map(({ kind }) => kind)).toEqual(["lifecyclePolicy", "repositoryPolicy"]);
  });

  it("are objects, in which intrinsics are unknown", () => {
    const statement = { Principal: { Ref: "Account" }, Action: ["ecr:PutImage", { Ref: "AWS::NoValue" }] };
    const [document] = held("RegistryPolicy", { PolicyText: { Statement: [statement] } }).documents;
    expect(document).toMatchObject({
      kind: "registryPolicy",
      value: { Statement: [{ Principal: UNKNOWN, Action: ["ecr:PutImage", UNKNOWN] }] },
    });
    expect(document?.writtenAt(["Statement", 0]).path).toEqual(["P", "PolicyText", "Statement", 0]);
  });

  it.each([{ Ref: "Policy" }, { "Fn::Sub": "${Policy}" }, undefined, []])("are none where they read %j", (written) => {
    const { documents, policies } = held("Repository", { RepositoryPolicyText: written });
    expect([...documents, ...policies]).toEqual([]);
  });

  it("are none of another type, nor where an intrinsic stands above", () => {
    expect(held("PublicRepository", { RepositoryPolicyText: {} }).documents).toEqual([]);
    expect(held("Repository", { LifecyclePolicy: { Ref: "Policy" } }).policies).toEqual([]);
  });
});
