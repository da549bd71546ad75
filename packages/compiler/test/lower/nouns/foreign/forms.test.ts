import { describe, expect, it } from "vitest";
import { topic } from "ecs-dsl";
import { foreignFormProblem } from "../../../../src/lower/nouns/foreign/forms.ts";

const api = { words: 'service "api"', label: "services.api", node: {} };

const helpFor = (words: string, value: Readonly<Record<string, unknown>>) =>
  foreignFormProblem(api, words, value, ["permissions", 0])?.help;

describe("a structure in another tool's form", () => {
  it("is one finding that names all of it", () => {
    const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop/*" };
    expect(foreignFormProblem(api, "a permission", statement, ["permissions", 0])).toEqual({
      code: "config/property-unknown",
      message:
        'Service "api" has `Action`, `Resource` and `Effect` in `permissions[0]`, as a statement of an IAM policy has them; a permission has names of its own.',
      help: 'Write `{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }` instead.',
    });
  });

  it("keeps what the statement refuses, and when", () => {
    const Condition = { StringEquals: { "aws:ResourceTag/team": ["api"] } };
    expect(helpFor("a permission", { Effect: "Deny", Action: ["s3:*"], Resource: ["*"], Condition })).toBe(
      'Write `{ effect: "Deny", actions: ["s3:*"], resources: ["*"], conditions: { StringEquals: { "aws:ResourceTag/team": ["api"] } } }` instead.',
    );
  });

  it("has an example for what is not there, and room for what no text says", () => {
    expect(helpFor("a permission", { Effect: "Allow", Action: "sns:Publish" })).toBe(
      'Write `{ actions: ["sns:Publish"], resources: ["*"] }` instead.',
    );
    expect(helpFor("a permission", { Action: "sns:Publish", Resource: topic("orders").arn() })).toBe(
      'Write `{ actions: ["sns:Publish"], resources: […] }` instead.',
    );
    const Condition: Record<string, unknown> = {};
    Condition["Not"] = Condition;
    expect(helpFor("a permission", { Action: 1n, Condition })).toContain("actions: […]");
  });

  it("may be a lifecycle rule whose selection stands around", () => {
    const flat = { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 10 };
    expect(helpFor("a lifecycle rule", flat)).toBe(
      'Write `{ selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 10 }, action: { type: "expire" } }` instead.',
    );
    expect(helpFor("a lifecycle rule", { selection: { tagStatus: "any" }, countType: "x", countNumber: 3 })).toBe(
      'Write `{ selection: { tagStatus: "any", countType: "x", countNumber: 3 }, action: { type: "expire" } }` instead.',
    );
  });

  it("is none with one foreign name, or with its own", () => {
    expect(helpFor("a permission", { Action: "s3:*", resources: ["*"] })).toBeUndefined();
    expect(helpFor("a permission", { actions: ["s3:*"], resources: ["*"] })).toBeUndefined();
    expect(helpFor("a port", { Action: 1, Resource: 2 })).toBeUndefined();
  });
});
