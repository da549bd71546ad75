import { describe, expect, it } from "vitest";
import { isAllowed, knownTexts, rightsOf, rolesOfTasks, statementsIn } from "../../src/rules/template-roles.ts";
import { resourcesOf } from "../../src/rules/template-resources.ts";
import { allowed, arnOf, EXECUTION, LATER, role, taskOf } from "./templates.ts";

const parsed = (resources: object) => ({ Resources: JSON.parse(JSON.stringify(resources)) });
const rights = (properties: object, more: object = {}) => {
  const template = parsed({ Role: role(properties), ...more });
  const [found] = resourcesOf(template, "AWS::IAM::Role");
  return found === undefined ? undefined : rightsOf(template, found);
};
const policy = (more: object, type = "AWS::IAM::Policy") => ({
  Type: type,
  Properties: {
    PolicyDocument: { Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } },
    Roles: [{ Ref: "Role" }],
    ...more,
  },
});

it("finds the roles that task definitions name", () => {
  const template = parsed({ Role: role(), Task: taskOf({ TaskRoleArn: arnOf("Role"), ExecutionRoleArn: LATER }) });
  expect(rolesOfTasks(template, "TaskRoleArn").map((one) => [one.role.id, one.user.id])).toEqual([["Role", "Task"]]);
  expect(rolesOfTasks(template, "ExecutionRoleArn")).toEqual([]);
});

it("reads statements that are all known", () => {
  expect(statementsIn({ Statement: { Effect: "Allow" } })).toEqual([{ Effect: "Allow" }]);
  expect(statementsIn({ Statement: [{ Effect: "Allow" }, LATER] })).toBeUndefined();
  expect(statementsIn("text")).toBeUndefined();
  expect(statementsIn(LATER)).toBeUndefined();
});

it("reads one text, or a list of them", () => {
  expect(knownTexts("a")).toEqual(["a"]);
  expect(knownTexts(["a", "b"])).toEqual(["a", "b"]);
  expect(knownTexts(["a", LATER])).toBeUndefined();
  expect(knownTexts(["a", "{{ action }}"])).toBeUndefined();
});

describe("rightsOf", () => {
  it("has policies of AWS, those inside the role and those attached to it", () => {
    const found = rights({ ...EXECUTION, ...allowed("ecr:*") }, { Policy: policy({}) });
    expect(found?.managed).toEqual(["AmazonECSTaskExecutionRolePolicy"]);
    expect(found?.statements.map(({ Action }) => Action)).toEqual(["ecr:*", "s3:GetObject"]);
    const arn = { "Fn::Sub": "arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess" };
    expect(rights({ ManagedPolicyArns: [arn] })?.managed).toEqual(["AdministratorAccess"]);
    const joined = { "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":iam::aws:policy/ReadOnlyAccess"]] };
    expect(rights({ ManagedPolicyArns: [joined] })?.managed).toEqual(["ReadOnlyAccess"]);
  });

  it("has policies of every type, attached by a list or by a name", () => {
    const actions = (more: object, type: string) => rights({}, { Policy: policy(more, type) })?.statements.length;
    expect(actions({}, "AWS::IAM::ManagedPolicy")).toBe(1);
    expect(actions({ Roles: [{ Ref: "Other" }, { Ref: "Role" }] }, "AWS::IAM::Policy")).toBe(1);
    expect(actions({ Roles: undefined, RoleName: { Ref: "Role" } }, "AWS::IAM::RolePolicy")).toBe(1);
    expect(actions({ Roles: undefined, RoleName: { Ref: "Other" } }, "AWS::IAM::RolePolicy")).toBe(0);
  });

  it("knows a policy of AWS by its whole name", () => {
    const arns = (...names: readonly unknown[]) => rights({ ManagedPolicyArns: names })?.managed;
    expect(arns("arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/Own")).toEqual([
      "ReadOnlyAccess",
      "Own",
    ]);
    expect(arns("arn:aws:iam::aws:policy/ReadOnlyAccess", { Ref: "Own" })).toBeUndefined();
    expect(arns("arn:aws:iam::aws:policy/Read-Only!")).toBeUndefined();
    expect(arns(1)).toBeUndefined();
    expect(arns({ "Fn::Join": ["", ["arn:aws:iam::aws:policy/", { Ref: "Name" }]] })).toBeUndefined();
    expect(arns({ "Fn::Join": "text" })).toBeUndefined();
  });

  it("leaves out what denies, and policies of other roles", () => {
    expect(rights(allowed("s3:*", { Effect: "Deny" }))?.statements).toEqual([]);
    expect(rights({}, { Policy: policy({ Roles: [{ Ref: "Other" }] }) })?.statements).toEqual([]);
  });

  it("is not known where anything may give it more", () => {
    expect(rights({ ManagedPolicyArns: [{ Ref: "Own" }] })).toBeUndefined();
    expect(rights({ ManagedPolicyArns: LATER })).toBeUndefined();
    expect(rights({ ManagedPolicyArns: ["arn:aws:iam::123456789012:policy/own"] })).toBeUndefined();
    expect(rights({ Policies: LATER })).toBeUndefined();
    expect(rights(allowed(LATER))).toBeUndefined();
    expect(rights(allowed(undefined, { NotAction: "iam:*" }))).toBeUndefined();
    expect(rights(allowed("*", { Effect: LATER }))).toBeUndefined();
    expect(rights(allowed("*", { Effect: "${Effect}" }))).toBeUndefined();
    expect(rights(allowed("{{ action }}"))).toBeUndefined();
    expect(rights({}, { Policy: policy({ PolicyDocument: LATER }) })).toBeUndefined();
    expect(rights({}, { Policy: policy({ Roles: LATER, PolicyDocument: LATER }) })).toBeUndefined();
  });
});

it("holds actions against patterns", () => {
  const found = { managed: ["ReadOnly"], statements: [{ Action: ["ecr:Get*", "s3:*"] }] };
  expect(isAllowed(found, "ecr:GetAuthorizationToken")).toBe(true);
  expect(isAllowed(found, "S3:GetObject")).toBe(true);
  expect(isAllowed(found, "ecr:PutImage")).toBe(false);
  expect(isAllowed(found, "ecr:PutImage", ["ReadOnly"])).toBe(true);
  const more = { managed: ["Other", "ReadOnly"], statements: [{ Action: "sqs:*" }, { Action: "s3.x:*" }] };
  expect(isAllowed(more, "ecr:PutImage", ["ReadOnly"])).toBe(true);
  expect(isAllowed(more, "sqs:SendMessage")).toBe(true);
  expect(isAllowed(more, "s3-x:GetObject")).toBe(false);
  expect(isAllowed({ managed: [], statements: [{}] }, "s3:GetObject")).toBe(false);
  const under = { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } }, Action: "s3:*" };
  expect(isAllowed({ managed: [], statements: [under] }, "s3:GetObject")).toBe(true);
  expect(isAllowed({ managed: ["AdministratorAccess"], statements: [] }, "ecr:PutImage")).toBe(true);
});
