import { expect, it } from "vitest";
import { agentOf } from "../../src/observability/agent.ts";
import { openTelemetryCollector } from "../../src/observability/open-telemetry-collector.ts";
import { xrayDaemon } from "../../src/observability/xray-daemon.ts";

it("says what it is, as a copy too", () => {
  const data = { agent: "open-telemetry", settings: { exporters: ["emf"], namespace: "shop" } };
  const collector = openTelemetryCollector({ exporters: ["emf"], namespace: "shop", memory: 256 });
  expect(agentOf(collector)).toEqual(data);
  expect(agentOf({ ...collector, cpu: 64 })).toEqual(data);
  expect(agentOf(xrayDaemon())).toEqual({ agent: "x-ray", settings: {} });
});

it.each([undefined, null, "xray", {}, { image: "nginx:1.27.3" }])("is not %j", (value) => {
  expect(agentOf(value)).toBeUndefined();
});
