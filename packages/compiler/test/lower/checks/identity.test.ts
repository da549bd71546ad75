import { service } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, IMAGE, lowerShop, textsOf } from "../lowered.ts";

const ROLE = "arn:aws:iam::123456789012:role/teams/shop";
const POLICY = "arn:aws:iam::123456789012:policy/shop";
const PERMISSIONS = [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }];

const shopWith = (props: object) =>
  lowerShop({ workloads: [service("api", { cpu: 256, memory: 512, image: IMAGE, ...props })] });

describe("an ARN of a role or a policy", () => {
  it.each([
    { roles: { execution: ROLE, task: "arn:aws-cn:iam::123456789012:role/shop" } },
    { managedPolicies: [POLICY, "arn:aws:iam::aws:policy/service-role/AmazonEC2RoleforSSM"] },
    { permissionsBoundary: POLICY },
  ])("is taken in %j", (props) => expect(codesOf(shopWith(props))).toEqual([]));

  it.each([
    [{ roles: { task: POLICY } }, "roles.task"],
    [{ roles: { execution: "arn:aws:iam::aws:role/shop" } }, "roles.execution"],
    [{ roles: { execution: "arn:aws:sts::123456789012:role/shop" } }, "roles.execution"],
    [{ managedPolicies: [POLICY, ROLE] }, "managedPolicies[1]"],
    [{ permissionsBoundary: "arn:aws:iam::12345:policy/shop" }, "permissionsBoundary"],
  ])("is reported in %j", (props, at) => {
    expect(codesOf(shopWith(props))).toEqual([`config/role-arn at services.api.${at}`]);
  });

  it("is asked for in words", () => {
    expect(textsOf(shopWith({ roles: { task: "shop" }, managedPolicies: undefined }))).toEqual([
      [
        'Service "api" has "shop" as `roles.task`, which is not the ARN of a role.',
        "Write it like arn:aws:iam::ACCOUNT:role/NAME, with 12 digits for the account.",
      ],
    ]);
    expect(textsOf(shopWith({ managedPolicies: ["AmazonS3ReadOnlyAccess"] }))).toEqual([
      [
        'Service "api" has "AmazonS3ReadOnlyAccess" as `managedPolicies[0]`, which is not the ARN of a policy.',
        "Write it like arn:aws:iam::ACCOUNT:policy/NAME, with 12 digits or `aws` for the account.",
      ],
    ]);
  });
});

describe("what is said of a role that the stack does not make", () => {
  it.each([
    [{ roles: { task: ROLE }, permissions: PERMISSIONS }, "permissions"],
    [{ roles: { task: ROLE }, managedPolicies: [POLICY] }, "managedPolicies"],
    [{ roles: { task: ROLE, execution: ROLE }, permissionsBoundary: POLICY }, "permissionsBoundary"],
  ])("is reported: %j", (props, at) => {
    expect(codesOf(shopWith(props))).toEqual([`config/role-given at services.api.${at}`]);
  });

  it.each([
    { roles: { execution: ROLE }, permissions: PERMISSIONS, managedPolicies: [POLICY], permissionsBoundary: POLICY },
    { roles: { task: ROLE }, permissionsBoundary: POLICY },
  ])("is not what the other role has: %j", (props) => expect(codesOf(shopWith(props))).toEqual([]));

  it("is reported in words", () => {
    expect(textsOf(shopWith({ roles: { task: ROLE }, permissions: PERMISSIONS }))).toEqual([
      [
        'Service "api" sets `permissions` beside `roles.task`; the task role is from elsewhere, and the stack does not change what it allows.',
        "Remove `permissions` and grant it where the role is made, or remove `roles.task`.",
      ],
    ]);
  });
});
