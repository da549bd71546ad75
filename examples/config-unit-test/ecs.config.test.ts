import { synthesize } from "ecs-dsl/testing";
import { describe, expect, it } from "vitest";
import catalog from "./ecs.config.ts";

describe.each(["staging", "production"])("%s", (environment) => {
  const { findings, ...synthesis } = synthesize(catalog, environment);
  const [main] = synthesis.taskDefinition("api").containerDefinitions;

  it("compiles without a finding", () => {
    expect(findings).toEqual([]);
  });

  it("reads the password of its own database", () => {
    expect(main?.secrets).toContainEqual(
      expect.objectContaining({
        name: "DB_PASSWORD",
        valueFrom: expect.stringContaining(`:${environment}/catalog/db`),
      }),
    );
  });

  it("listens for HTTP on one load balancer", () => {
    const types = Object.values(synthesis.stack("platform").Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.endsWith("::LoadBalancer"))).toHaveLength(1);
  });
});

describe("production", () => {
  const production = synthesize(catalog, "production");

  it("has twice two vCPU in two tasks at least", () => {
    expect(production.taskDefinition("api")).toMatchObject({ cpu: "1024", memory: "2048" });
    expect(production.stack("api").Resources).toMatchObject({
      ScalableTarget: { Properties: { MinCapacity: 2, MaxCapacity: 10 } },
    });
  });

  it("does not log what only developers read", () => {
    const [main] = production.taskDefinition("api").containerDefinitions;
    expect(main?.environment).toContainEqual({ name: "LOG_LEVEL", value: "info" });
  });
});
