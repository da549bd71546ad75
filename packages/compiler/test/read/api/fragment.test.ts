import { describe, expect, it } from "vitest";
import { lintText } from "../lint-text.ts";

async function messages(value: unknown) {
  const { diagnostics } = await lintText("part.json", JSON.stringify(value));
  return diagnostics.map(({ message }) => message);
}

async function found(value: unknown) {
  const { kind, diagnostics } = await lintText("part.json", JSON.stringify(value));
  return { kind, codes: diagnostics.map(({ code, origin }) => `${code} ${origin?.path}`) };
}

describe("part of a container or a service", () => {
  it.each([
    { healthCheck: { command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 30, timeout: 5 } },
    {
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "/ecs/app", "awslogs-region": "us-east-1", "awslogs-stream-prefix": "app" },
      },
    },
    { placementStrategy: [{ type: "spread", field: "instanceId" }] },
    { deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 100 } },
    { schedulingStrategy: "DAEMON" },
    { containerOverrides: [{ name: "api", command: ["migrate"] }], cpu: "512" },
    { cluster: "shop", overrides: { containerOverrides: [{ name: "api", command: ["migrate"] }] } },
  ])("has nothing missing that stands elsewhere: %j", async (value) => {
    expect(await found(value)).toEqual({ kind: "documents", codes: [] });
  });

  it.each([
    [{ healthCheck: { command: ["CMD-SHELL", "exit 0"], timeout: 90 } }, "health/timeout-range healthCheck.timeout"],
    [
      { logConfiguration: { logDriver: "awslogs", options: { mode: "fast" } } },
      "logging/awslogs-mode-value logConfiguration.options.mode",
    ],
    [{ containerOverrides: [{ name: "api", cpu: "one" }] }, "schema/property-type containerOverrides[0].cpu"],
    [
      { cluster: "shop", overrides: { containerOverrides: [{ name: "api", commands: ["migrate"] }] } },
      "schema/property-spelling overrides.containerOverrides[0].commands",
    ],
    [{ placementStrategy: [{ type: "spraed" }] }, "schema/enum-case placementStrategy[0].type"],
    [
      { deploymentConfiguration: { maximumPercent: "200" } },
      "schema/property-type deploymentConfiguration.maximumPercent",
    ],
  ])("is checked: %j", async (value, code) => expect((await found(value)).codes).toContain(code));

  it.each([
    { healthCheck: "/health" },
    { healthCheck: { command: ["CMD", "true"] }, build: "." },
    { logConfiguration: { level: "debug" } },
    { deploymentConfiguration: { replicas: 3 } },
    { placementStrategy: [] },
    { schedulingStrategy: "cron" },
    { containerOverrides: [] },
    { containerOverrides: [{ name: "api" }], stage: "production" },
    { cluster: "shop", launchType: "FARGATE" },
    { overrides: { containerOverrides: [] } },
    { overrides: { containerOverrides: [{ name: "api" }] }, stage: "production" },
  ])("is not %j", async (value) => expect((await found(value)).kind).toBe("foreign"));

  it("is named as it stands there", async () => {
    expect(await messages({ containerOverrides: [{ name: "api", cpu: "one" }] })).toEqual([
      '`containerOverrides[0].cpu` is the string "one"; AWS takes a whole number there.',
    ]);
    expect(await messages({ portMappings: [{ containerPort: "80" }] })).toEqual([
      '`portMappings[0].containerPort` is the string "80"; AWS takes a whole number there.',
    ]);
    expect(await messages({ deploymentConfiguration: { maximumPercent: "200" } })).toEqual([
      '`deploymentConfiguration.maximumPercent` is the string "200"; AWS takes a whole number there.',
    ]);
  });
});
