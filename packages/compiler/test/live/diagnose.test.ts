import { describe, expect, it } from "vitest";
import type { Refusal } from "../../src/live/aws/answer.ts";
import { diagnosticOf, otherAccount } from "../../src/live/diagnose.ts";
import { awsOf } from "./answers.ts";

const refused = (why: Refusal["why"], code: string, message: string): Refusal => ({
  action: "sts:GetCallerIdentity",
  why,
  code,
  message,
});

describe("diagnosticOf", () => {
  it("names the profile whose session has expired, and how to log in again", () => {
    const { code, message, help } = diagnosticOf(
      refused("expired", "CredentialsProviderError", "The SSO session associated with this profile has expired"),
      { profile: "shop" },
    );
    expect(code).toBe("live/credentials-expired");
    expect(message).toBe(
      'The credentials with profile "shop" have expired: The SSO session associated with this profile has expired.',
    );
    expect(help).toContain("`aws sso login --profile shop`");
  });

  it("names the endpoint that is not reached", () => {
    const refusal = refused("unreachable", "ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:9");
    expect(diagnosticOf(refusal, { endpoint: "http://127.0.0.1:9" })).toMatchObject({
      code: "live/unreachable",
      message: "http://127.0.0.1:9 cannot be reached: ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9.",
    });
  });

  it.each([
    ["credentials", "live/credentials"],
    ["denied", "live/denied"],
    ["failed", "live/failed"],
    ["no-region", "live/no-region"],
    ["throttled", "live/throttled"],
  ] as const)("has a code for %s", (why, code) => {
    expect(diagnosticOf(refused(why, "Code", "Words"), {}).code).toBe(code);
  });
});

it("says whose the credentials are, where they are of another account", () => {
  expect(otherAccount(awsOf({}), "production", "210987654321").message).toBe(
    'Environment "production" is in account 210987654321; these credentials are of account 123456789012 (arn:aws:iam::123456789012:user/reader).',
  );
});
