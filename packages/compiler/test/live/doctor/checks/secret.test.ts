import { describe, expect, it } from "vitest";
import { secret } from "../../../../src/live/doctor/checks/secret.ts";
import { type Answers, denied, failed } from "../../answers.ts";
import { patient, says, stopped } from "../patients.ts";

const ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-a1b2c3";
const withSecret = (valueFrom: string, answers: Answers, reasons: readonly string[] = []) =>
  secret.examine(
    patient(
      {
        containers: [{ name: "api", secrets: [{ name: "TOKEN", valueFrom }] }],
        stopped: reasons.map((reason) => stopped(reason)),
      },
      answers,
    ),
  );
const there: Answers = {
  "secretsmanager:DescribeSecret": () => ({ VersionIdsToStages: { one: ["AWSCURRENT"] } }),
  "ssm:GetParameters": ({ Names = [] }) => ({ Parameters: Names.map((Name) => ({ Name })), InvalidParameters: [] }),
};

describe("secret", () => {
  it.each([ARN, `${ARN}:key::`, `${ARN}::AWSCURRENT:`, `${ARN}:::one`, "/prod/token"])(
    "finds nothing wrong with %s",
    async (valueFrom) => {
      expect(await withSecret(valueFrom, there)).toEqual({ findings: [], unseen: [] });
    },
  );

  it.each([
    [
      "secret prod/db, which does not exist",
      ARN,
      { "secretsmanager:DescribeSecret": () => failed("ResourceNotFoundException") },
    ],
    [
      "secret prod/db, which is scheduled to be deleted",
      ARN,
      { "secretsmanager:DescribeSecret": () => ({ DeletedDate: new Date(0) }) },
    ],
    ["stage AWSCURRENT of secret prod/db, which has none", ARN, { "secretsmanager:DescribeSecret": () => ({}) }],
    ["stage AWSPREVIOUS of secret prod/db, which has none", `${ARN}::AWSPREVIOUS:`, there],
    ["version two of secret prod/db, which has none", `${ARN}:::two`, there],
    [
      "parameter /prod/token, which does not exist",
      "/prod/token",
      { "ssm:GetParameters": () => ({ InvalidParameters: ["/prod/token"] }) },
    ],
  ] as const)("finds %s", async (what, valueFrom, answers) => {
    expect(says(await withSecret(valueFrom, answers))).toEqual([`Container api takes TOKEN from ${what}.`]);
  });

  it("finds a key that is missing where ECS says so, and reads no value", async () => {
    const reason =
      "ResourceInitializationError: retrieved secret from Secrets Manager did not contain json key password";
    expect(says(await withSecret(`${ARN}:password::`, there, [reason]))).toEqual([
      "Container api takes TOKEN from key password of secret prod/db, which is not in its value.",
    ]);
  });

  it("calls nothing missing that it may not see, or that is in another region", async () => {
    expect(await withSecret(ARN, { "secretsmanager:DescribeSecret": denied })).toMatchObject({
      findings: [],
      unseen: [{ why: "denied" }],
    });
    expect(await withSecret("/prod/token", { "ssm:GetParameters": denied })).toMatchObject({
      findings: [],
      unseen: [{ why: "denied" }],
    });
    expect(await withSecret(ARN.replace("us-east-1", "eu-west-1"), {})).toEqual({ findings: [], unseen: [] });
  });
});
