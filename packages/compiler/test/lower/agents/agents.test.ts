import { secret, xrayDaemon } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf } from "../lowered.ts";
import { shopWith, variablesOf } from "./agent-shop.ts";

describe("a variable that the program has already", () => {
  it.each([
    [{ environment: { AWS_XRAY_DAEMON_ADDRESS: "10.0.0.1:2000" } }, "10.0.0.1:2000"],
    [{ secrets: { AWS_XRAY_DAEMON_ADDRESS: secret("prod/xray") } }, undefined],
  ])("stays: %j", (others, value) => {
    const lowered = shopWith({ xray: xrayDaemon() }, others);
    expect(codesOf(lowered)).toEqual([]);
    expect(variablesOf(lowered)["AWS_XRAY_DAEMON_ADDRESS"]).toBe(value);
  });
});
