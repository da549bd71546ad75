import { openTelemetryCollector, xrayDaemon } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { shopWith } from "../agents/agent-shop.ts";
import { codesOf } from "../lowered.ts";

describe("what stands in place of an agent", () => {
  it.each([
    [
      Reflect.apply(openTelemetryCollector, undefined, [{}]),
      ["config/property-missing at services.api.sidecars.otel.exporters"],
    ],
    [
      Reflect.apply(openTelemetryCollector, undefined, [{ exporters: ["jaeger"] }]),
      ["config/property-value at services.api.sidecars.otel.exporters[0]"],
    ],
    [
      Reflect.apply(openTelemetryCollector, undefined, [{ exporters: [] }]),
      ["config/property-empty at services.api.sidecars.otel.exporters"],
    ],
    [
      Reflect.apply(openTelemetryCollector, undefined, [{ exporters: ["emf"], cpus: 1 }]),
      ["config/property-unknown at services.api.sidecars.otel.cpus"],
    ],
    [Reflect.apply(xrayDaemon, undefined, ["daemon"]), ["config/property-type at services.api.sidecars.otel"]],
  ])("is reported: %#", (otel, codes) => expect(codesOf(shopWith({ otel }))).toEqual(codes));
});
