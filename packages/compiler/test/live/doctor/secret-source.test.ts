import { expect, it } from "vitest";
import { secretOf } from "../../../src/live/doctor/secret-source.ts";

const here = { account: "123456789012", region: "us-east-1" };
const ARN = "arn:aws:secretsmanager:eu-west-1:210987654321:secret:prod/db-a1b2c3";

it.each([
  [ARN, {}],
  [`${ARN}:password::`, { key: "password" }],
  [`${ARN}:password:AWSPREVIOUS:`, { key: "password", versionStage: "AWSPREVIOUS" }],
  [`${ARN}:::0123`, { versionId: "0123" }],
])("reads the secret %s", (valueFrom, more) => {
  expect(secretOf(valueFrom, here)).toEqual({
    service: "secretsmanager",
    arn: ARN,
    name: "prod/db",
    account: "210987654321",
    region: "eu-west-1",
    ...more,
  });
});

it.each([
  ["/prod/token", "/prod/token", "arn:aws:ssm:us-east-1:123456789012:parameter/prod/token", here],
  ["token", "token", "arn:aws:ssm:us-east-1:123456789012:parameter/token", here],
  [
    "arn:aws:ssm:eu-west-1:210987654321:parameter/prod/token",
    "/prod/token",
    "arn:aws:ssm:eu-west-1:210987654321:parameter/prod/token",
    { account: "210987654321", region: "eu-west-1" },
  ],
  [
    "arn:aws:ssm:us-east-1:123456789012:parameter/token",
    "token",
    "arn:aws:ssm:us-east-1:123456789012:parameter/token",
    here,
  ],
])("reads the parameter %s", (valueFrom, name, arn, place) => {
  expect(secretOf(valueFrom, here)).toEqual({ service: "ssm", arn, name, ...place });
});
