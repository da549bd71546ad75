import { expect, it } from "vitest";
import { allow, distinct } from "../../../../src/lower/workloads/grants/statement.ts";

it("allows nothing without resources", () => {
  expect(allow("s3:GetObject", [])).toEqual([]);
});

it("names each resource once, in the order in which they are asked for", () => {
  const [role, group] = [{ Ref: "Role" }, "arn:aws:logs:eu-west-1:123456789012:log-group:shop"];
  expect(distinct([group, role, { Ref: "Role" }, group])).toEqual([group, role]);
});

it("has a condition only where there is one", () => {
  const statement = { Effect: "Allow", Action: "kms:Decrypt", Resource: ["*"] };
  expect(allow("kms:Decrypt", ["*"])).toEqual([statement]);
  const condition = { StringLike: { "kms:ViaService": "ssm.*" } };
  expect(allow("kms:Decrypt", ["*"], condition)).toEqual([{ ...statement, Condition: condition }]);
});
