import { expect, it } from "vitest";
import { draftMembers } from "../../../src/import/documents/values.ts";
import { Call, type DraftValue } from "../../../src/import/draft.ts";

const HERE = { name: "production", account: "123456789012", region: "eu-west-1" };

function valueOf(value: unknown, environment: typeof HERE | undefined = HERE): DraftValue | undefined {
  return draftMembers({ value }, environment)["value"];
}

const secret = (name: string, props = {}) => ({ kind: "secret", name, props });
const parameter = (name: string) => ({ kind: "parameter", name, props: {} });

it("is plain data as it is", () => {
  expect(valueOf({ a: [1, "b", true, null], c: undefined })).toEqual({ a: [1, "b", true, null] });
});

it("is a call of what made it", () => {
  expect(valueOf({ kind: "capacity-share", capacityProvider: "FARGATE_SPOT", props: { weight: 1 } })).toEqual(
    new Call("fargateSpot", [{ weight: 1 }]),
  );
  expect(valueOf({ kind: "capacity-share", capacityProvider: "FARGATE", props: {} })).toEqual(new Call("fargate", []));
  expect(valueOf({ kind: "placement-constraint", type: "distinctInstance" })).toEqual(new Call("distinctInstance", []));
  expect(valueOf({ kind: "placement-constraint", type: "memberOf", expression: "x" })).toEqual(
    new Call("memberOf", ["x"]),
  );
  expect(valueOf({ kind: "placement-strategy", type: "binpack", field: "memory" })).toEqual(
    new Call("binpack", ["memory"]),
  );
});

it("names what is in the environment's own account and region", () => {
  const SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db";
  expect(valueOf(secret(SECRET, { key: "password" }))).toEqual(new Call("secret", ["prod/db", { key: "password" }]));
  expect(valueOf(secret(`${SECRET}-AbCdEf`))).toEqual(new Call("secret", [`${SECRET}-AbCdEf`]));
  expect(draftMembers({ value: secret(SECRET) }, undefined)["value"]).toEqual(new Call("secret", [SECRET]));
  const PARAMETER = "arn:aws:ssm:eu-west-1:123456789012:parameter";
  expect(valueOf(parameter(`${PARAMETER}/prod/token`))).toEqual(new Call("parameter", ["/prod/token"]));
  expect(valueOf(parameter(`${PARAMETER}/token`))).toEqual(new Call("parameter", ["token"]));
  expect(valueOf(parameter("arn:aws:ssm:us-east-1:123456789012:parameter/token"))).toEqual(
    new Call("parameter", ["arn:aws:ssm:us-east-1:123456789012:parameter/token"]),
  );
});
