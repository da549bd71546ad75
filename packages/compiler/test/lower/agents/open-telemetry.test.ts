import { openTelemetryCollector, type OpenTelemetryCollectorProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { containersOf, statementsOf } from "../log-routing/routed.ts";
import { shopWith, variablesOf } from "./agent-shop.ts";

function collecting(props: OpenTelemetryCollectorProps, environment: Readonly<Record<string, string>> = {}) {
  return shopWith({ otel: openTelemetryCollector(props) }, { environment });
}

function configurationOf(props: OpenTelemetryCollectorProps): unknown {
  return parse(String(variablesOf(collecting(props), "otel")["AOT_CONFIG_CONTENT"]));
}

it("is a sidecar with AWS's image, which says how it is", () => {
  expect(containersOf(collecting({ exporters: ["xray"] }))["otel"]).toMatchObject({
    image: "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
    essential: false,
    memoryReservation: 128,
    healthCheck: { command: ["CMD", "/healthcheck"] },
  });
});

describe("its configuration", () => {
  const pipeline = (name: string, exporter: string) => ({
    receivers: ["otlp"],
    processors: ["resourcedetection", `batch/${name}`],
    exporters: [exporter],
  });

  it("has what both exporters need", () => {
    expect(configurationOf({ exporters: ["xray", "emf"] })).toEqual({
      extensions: { health_check: null },
      receivers: {
        otlp: { protocols: { grpc: { endpoint: "127.0.0.1:4317" }, http: { endpoint: "127.0.0.1:4318" } } },
      },
      processors: {
        resourcedetection: { detectors: ["env", "ecs"] },
        "batch/traces": { timeout: "1s", send_batch_size: 50 },
        "batch/metrics": { timeout: "60s" },
      },
      exporters: {
        awsxray: null,
        awsemf: {
          namespace: "shop/api",
          log_group_name: "/ecs/shop/production/api",
          log_stream_name: "metrics/{TaskId}",
        },
      },
      service: {
        extensions: ["health_check"],
        pipelines: { traces: pipeline("traces", "awsxray"), metrics: pipeline("metrics", "awsemf") },
      },
    });
  });

  it.each([
    [["xray"], { traces: pipeline("traces", "awsxray") }],
    [["emf"], { metrics: pipeline("metrics", "awsemf") }],
  ] as const)("has no more than %j needs", (exporters, pipelines) => {
    expect(configurationOf({ exporters })).toMatchObject({ service: { pipelines } });
    expect(Object.keys(Object(configurationOf({ exporters })).exporters)).toHaveLength(1);
  });

  it("keeps a namespace, whatever is in it", () => {
    const namespace = 'shop: "x" # {TaskId}';
    expect(configurationOf({ exporters: ["emf"], namespace })).toMatchObject({ exporters: { awsemf: { namespace } } });
  });

  it("is another where one is given, beside other variables", () => {
    const otel = collecting({ exporters: ["xray"], environment: { AOT_CONFIG_CONTENT: "own", LEVEL: "debug" } });
    expect(variablesOf(otel, "otel")).toEqual({ AOT_CONFIG_CONTENT: "own", LEVEL: "debug" });
    const more = collecting({ exporters: ["xray"], environment: { LEVEL: "debug" } });
    expect(Object.keys(variablesOf(more, "otel"))).toEqual(["AOT_CONFIG_CONTENT", "LEVEL"]);
  });
});

describe("the program", () => {
  it("is told where it listens, and what nobody takes", () => {
    expect(variablesOf(collecting({ exporters: ["xray"] }), "api")).toEqual({
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318",
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
      OTEL_LOGS_EXPORTER: "none",
      OTEL_METRICS_EXPORTER: "none",
      OTEL_SERVICE_NAME: "api",
    });
    expect(variablesOf(collecting({ exporters: ["emf"] }), "api")).toMatchObject({ OTEL_TRACES_EXPORTER: "none" });
  });

  it("is told the port of the protocol that it speaks", () => {
    const own = { OTEL_EXPORTER_OTLP_PROTOCOL: "grpc", OTEL_SERVICE_NAME: "orders" };
    expect(variablesOf(collecting({ exporters: ["xray", "emf"] }, own), "api")).toEqual({
      OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4317",
      OTEL_EXPORTER_OTLP_PROTOCOL: "grpc",
      OTEL_LOGS_EXPORTER: "none",
      OTEL_SERVICE_NAME: "orders",
    });
  });
});

it("may send what it exports, and no more", () => {
  const traces = { Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], Resource: "*" };
  const metrics = {
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: { "Fn::GetAtt": ["LogGroup", "Arn"] },
  };
  expect(statementsOf(collecting({ exporters: ["xray", "emf"] }), "TaskRole")).toMatchObject([traces, metrics]);
  expect(statementsOf(collecting({ exporters: ["xray"] }), "TaskRole")).toMatchObject([traces]);
  expect(statementsOf(collecting({ exporters: ["emf"] }), "TaskRole")).toMatchObject([metrics]);
});
