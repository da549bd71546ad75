import { expect, it } from "vitest";
import { callSiteOf } from "../../src/call-site.ts";
import { openTelemetryCollector } from "../../src/observability/open-telemetry-collector.ts";

it("holds the settings of a sidecar alone, frozen, and where it was called", () => {
  const collector = openTelemetryCollector({ exporters: ["xray"], cpu: 32 });
  expect(Object.entries(collector)).toEqual([["cpu", 32]]);
  expect(Object.isFrozen(collector)).toBe(true);
  expect(callSiteOf(collector)).toContain("open-telemetry-collector.test.ts");
});
