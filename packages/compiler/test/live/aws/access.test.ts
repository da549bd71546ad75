import { describe, expect, it } from "vitest";
import { accessOf } from "../../../src/live/aws/access.ts";

const told = (flags: Readonly<Record<string, string>>) => ({ value: (flag: string) => flags[flag] });

describe("accessOf", () => {
  it("leaves what nobody says to the SDK", () => {
    expect(accessOf(told({}), { AWS_REGION: "" })).toEqual({});
  });

  it("takes the region from the flag, the environment of the app, AWS_REGION, AWS_DEFAULT_REGION", () => {
    const env = { AWS_REGION: "eu-west-1", AWS_DEFAULT_REGION: "eu-west-2" };
    expect(accessOf(told({ region: "us-east-1" }), env, "eu-central-1")).toEqual({ region: "us-east-1" });
    expect(accessOf(told({}), env, "eu-central-1")).toEqual({ region: "eu-central-1" });
    expect(accessOf(told({}), env)).toEqual({ region: "eu-west-1" });
    expect(accessOf(told({}), { AWS_DEFAULT_REGION: "eu-west-2" })).toEqual({ region: "eu-west-2" });
  });

  it("takes profile and endpoint", () => {
    const flags = { profile: "shop", "endpoint-url": "http://127.0.0.1:5000" };
    expect(accessOf(told(flags), {})).toEqual({ profile: "shop", endpoint: "http://127.0.0.1:5000" });
  });
});
