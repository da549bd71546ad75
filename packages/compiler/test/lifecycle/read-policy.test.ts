import { describe, expect, it } from "vitest";
import { readPolicy } from "../../src/lifecycle/read-policy.ts";

const RULE = {
  rulePriority: 1,
  selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
  action: { type: "expire" },
};
const POLICY = { rules: [RULE] };

function read(value: unknown, repository?: string) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return readPolicy({ file: "policy.json", bytes: Buffer.from(text), isNamed: true }, repository);
}

async function problem(value: unknown, repository?: string) {
  const result = await read(value, repository);
  return "problems" in result ? result.problems.map(({ code, message }) => `${code}: ${message}`) : [];
}

const repository = (name: string, text: unknown = JSON.stringify(POLICY)) => ({
  Type: "AWS::ECR::Repository",
  Properties: { RepositoryName: name, LifecyclePolicy: { LifecyclePolicyText: text } },
});
const template = (Resources: object) => ({ Resources });

describe("readPolicy", () => {
  it("reads a policy, what GetLifecyclePolicy prints, and a template of one repository", async () => {
    expect(await read(POLICY)).toEqual({ policy: POLICY });
    expect(await read({ lifecyclePolicyText: JSON.stringify(POLICY) })).toEqual({ policy: POLICY });
    expect(await read(template({ Api: repository("shop/api") }))).toEqual({ policy: POLICY });
  });

  it("passes over what counts as absent", async () => {
    expect(await read({ rules: [{ ...RULE, description: null }] })).toEqual({ policy: POLICY });
  });

  it("wants a name where there are several", async () => {
    const other = { rules: [{ ...RULE, rulePriority: 7 }] };
    const several = template({ Api: repository("shop/api"), Web: repository("shop/web", JSON.stringify(other)) });
    const names = 'There are policies of "Api" and "Web" here';
    expect(await problem(several)).toEqual([`input/lifecycle-policy: ${names}.`]);
    expect(await problem(several, "Db")).toEqual([`input/lifecycle-policy: ${names}, and none of "Db".`]);
    expect(await read(several, "Web")).toEqual({ policy: other });
  });

  it("says what ECR would refuse", async () => {
    const wrong = { rules: [{ ...RULE, action: { type: "delete" } }] };
    expect(await problem(wrong)).toEqual([expect.stringContaining("ecr-lifecycle/action: ")]);
  });

  it("says where there is none, or none that is known", async () => {
    expect(await problem({ family: "api", containerDefinitions: [] })).toEqual([
      "input/lifecycle-policy: There is no lifecycle policy here.",
    ]);
    expect(await problem("{")).toEqual([expect.stringContaining("input/json-syntax: ")]);
    expect(await problem(template({ Api: repository("shop/api", { Ref: "Policy" }) }))).toEqual([
      expect.stringContaining("input/lifecycle-policy: "),
    ]);
    const later = { rules: [{ ...RULE, selection: { ...RULE.selection, countNumber: "${COUNT}" } }] };
    expect(await problem(later)).toEqual([expect.stringContaining("input/lifecycle-policy: Something ")]);
  });
});
