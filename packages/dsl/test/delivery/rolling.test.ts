import { expect, it } from "vitest";
import { rolling, service } from "../../src/index.ts";

it("a rolling update has its settings as given, and none without", () => {
  const props = { minimumHealthyPercent: 50, circuitBreaker: { rollback: false } };
  expect(rolling(props)).toEqual({ kind: "deployment", strategy: "ROLLING", props });
  expect(rolling().props).toEqual({});
});

it("a rolling update is what a service takes, and plain settings are not", () => {
  const base = { cpu: 256, memory: 512, image: "api:1.0" } as const;
  expect(service("api", { ...base, deployment: rolling() }).props.deployment).toEqual(rolling());
  // @ts-expect-error settings without their constructor
  service("api", { ...base, deployment: { maximumPercent: 150 } });
});
