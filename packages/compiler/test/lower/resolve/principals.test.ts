import { expect, it } from "vitest";
import { principalOf } from "../../../src/lower/resolve/principals.ts";

it.each([
  ["987654321098", "account"],
  ["arn:aws:iam::987654321098:role/ci", "identity"],
  ["arn:aws-cn:iam::987654321098:user/people/ada", "identity"],
  ["arn:aws:iam::987654321098:root", "identity"],
  ["arn:aws:sts::987654321098:assumed-role/ci/session", "identity"],
  ["o-a1b2c3d4e5", "organization"],
  ["lambda.amazonaws.com", "service"],
  ["states.us-east-1.amazonaws.com", "service"],
])("takes %s for an %s", (text, kind) => {
  expect(principalOf(text)?.kind).toBe(kind);
});

it.each([
  "*",
  "98765432109",
  "9876-5432-1098",
  "ci",
  "role/ci",
  "arn:aws:iam::98765432109:role/ci",
  "arn:aws:iam::987654321098:role/*",
  "arn:aws:iam::987654321098:group/people",
  "arn:aws:s3:::bucket",
  "o-short",
  "ou-a1b2-c3d4e5f6",
  "lambda",
  "amazonaws.com.example.org",
])("takes %s for nobody", (text) => {
  expect(principalOf(text)).toBeUndefined();
});
