import { describe, expect, it } from "vitest";
import { readArguments } from "../../src/cli/arguments.ts";
import { statusCommand } from "../../src/cli/commands/status.ts";
import { awsFor } from "../../src/cli/live-session.ts";
import { awsOf } from "../live/answers.ts";
import { testIo } from "./test-io.ts";

describe("awsFor", () => {
  const read = readArguments(statusCommand, ["--profile", "shop"]);
  const given = "given" in read ? read.given : undefined;

  it("gives AWS as the flags and variables reach it", async () => {
    if (given === undefined) throw new Error("The flags are not read.");
    const { io } = testIo({ env: { AWS_REGION: "eu-central-1" } });
    const aws = awsOf({});
    const session = await awsFor(given, io, undefined, (access) => {
      expect(access).toEqual({ profile: "shop", region: "eu-central-1" });
      return Promise.resolve({ value: aws });
    });
    expect(session).toEqual({ aws });
  });

  it("says why AWS cannot be asked", async () => {
    if (given === undefined) throw new Error("The flags are not read.");
    const refusal = { action: "sts:GetCallerIdentity", why: "credentials", code: "CredentialsProviderError" } as const;
    const connect = () => Promise.resolve({ refusal: { ...refusal, message: "Could not load credentials" } });
    expect(await awsFor(given, testIo().io, undefined, connect)).toMatchObject({
      problems: [{ code: "live/credentials" }],
    });
  });
});
