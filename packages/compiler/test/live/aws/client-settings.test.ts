import { describe, expect, it } from "vitest";
import { clientSettings } from "../../../src/live/aws/client-settings.ts";

const keys = { AWS_ACCESS_KEY_ID: "id", AWS_SECRET_ACCESS_KEY: "secret" };

describe("clientSettings", () => {
  it("waits seconds for an endpoint, and leaves credentials and retries to the SDK", () => {
    expect(clientSettings({ region: "us-east-1" }, { AWS_PROFILE: "shop", AWS_ACCESS_KEY_ID: "id" })).toEqual({
      region: "us-east-1",
      requestHandler: { connectionTimeout: 5000, requestTimeout: 30_000 },
    });
  });

  it("takes keys in variables before AWS_PROFILE, and a profile that is named before both", () => {
    const env = { ...keys, AWS_PROFILE: "other" };
    expect(clientSettings({}, env).credentials).toEqual({ accessKeyId: "id", secretAccessKey: "secret" });
    expect(clientSettings({}, { ...env, AWS_SESSION_TOKEN: "token" }).credentials).toMatchObject({
      sessionToken: "token",
    });
    expect(clientSettings({ profile: "shop" }, env).credentials).toBeUndefined();
  });
});
