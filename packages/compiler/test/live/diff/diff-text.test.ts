import { UNKNOWN } from "@ecs-dsl/validators";
import { describe, expect, it } from "vitest";
import type { EnvironmentDiff, PartDiff } from "../../../src/live/diff/diff.ts";
import { diffSummary, diffText } from "../../../src/live/diff/diff-text.ts";

const same: PartDiff = { name: "web", kind: "workload", stack: "shop-web", effect: "none", resources: [], unseen: [] };
const api: PartDiff = {
  ...same,
  name: "api",
  stack: "shop-api",
  effect: "traffic",
  resources: [
    {
      id: "TaskDefinition",
      type: "AWS::ECS::TaskDefinition",
      noun: "task definition",
      effect: "rolling",
      differences: [
        { path: "cpu", place: "cpu", before: "256", after: "512", effect: "rolling" },
        { path: "memory", place: "memory", before: undefined, after: "1024", effect: "rolling" },
        { path: "old", place: "old", before: { a: "\u001b[2J" }, after: undefined, effect: "rolling" },
        { path: "new", place: "new", before: undefined, after: { role: UNKNOWN }, effect: "in-place" },
      ],
    },
    { id: "Rule", type: "", noun: "listener rule", whole: "added", effect: "new", differences: [] },
    { id: "Gone", type: "", noun: "target group", whole: "removed", effect: "traffic", differences: [] },
  ],
};
const diff = (...parts: readonly PartDiff[]): EnvironmentDiff => ({
  environment: "production",
  parts,
  leftovers: [],
  unseen: [],
});
const refusal = { action: "ecr:DescribeRepositories", why: "denied", code: "AccessDenied", message: "No." } as const;

describe("diffText", () => {
  it("shows what differs: from what to what, and what that does", () => {
    expect(diffText(diff(same, api), false)).toBe(`api: changes traffic
  task definition TaskDefinition
    ~ cpu: "256" → "512"
    + memory: "1024"
    - old: {"a":"\\u001b[2J"}
    + new: {"role":"(known at deployment)"} (changes in place)
  + listener rule Rule
  - target group Gone

`);
  });

  it("shows what could not be looked at", () => {
    expect(diffText(diff({ ...same, unseen: [refusal] }), false)).toBe(
      "web: no difference\n  Could not look: ecr:DescribeRepositories is denied.\n\n",
    );
  });

  it("shows stacks that are left over, and that it is not known whether there are some", () => {
    expect(diffText({ ...diff(), leftovers: ["shop-mailer"] }, false)).toBe(
      "shop-mailer: remains, though the app no longer has it; deploy.sh --prune removes it\n\n",
    );
    expect(diffText({ ...diff(), unseen: [refusal] }, false)).toBe(
      "Could not look: ecr:DescribeRepositories is denied. Whether stacks remain is not known.\n\n",
    );
    expect(diffSummary({ ...diff(api), leftovers: ["a"] })).toBe(
      "production: 1 workload of 1 differs. 1 stack remains that the app no longer has.",
    );
    expect(diffSummary({ ...diff(), leftovers: ["a", "b"] })).toBe(
      "production: no difference. 2 stacks remain that the app no longer has.",
    );
  });

  it("says nothing where nothing differs, and colours what is dangerous", () => {
    expect(diffText(diff(same), true)).toBe("");
    expect(diffText(diff(api), true)).toContain("\u001b[31mchanges traffic\u001b[39m");
  });
});

describe("diffSummary", () => {
  it.each([
    ["production: no difference.", diff(same)],
    ["production: no difference in what could be looked at.", diff({ ...same, unseen: [refusal] })],
    ["production: 1 workload of 2 differs.", diff(same, api)],
    ["production: 1 workload and 1 shared stack of 2 differ.", diff(api, { ...api, kind: "stack" })],
  ])("%s", (words, of) => {
    expect(diffSummary(of)).toBe(words);
  });
});
