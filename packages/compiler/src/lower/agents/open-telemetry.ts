import { OPEN_TELEMETRY_IMAGE } from "@ecs-dsl/validators/facts";
import type { AgentSettings } from "../plan/plan.ts";
import { streamStatements } from "../workloads/grants/logging.ts";
import type { Statement } from "../workloads/grants/statement.ts";
import type { AgentKind, AgentTask } from "./agent-kind.ts";

const GRPC = "127.0.0.1:4317";
const PROTOCOL = "OTEL_EXPORTER_OTLP_PROTOCOL";
const HTTP = "127.0.0.1:4318";

/** Source: https://aws-otel.github.io/docs/setup/ecs and the collector's own config/ecs. Checked 2026-11-28. */
export const openTelemetry: AgentKind = {
  props: (settings, task) => ({
    image: OPEN_TELEMETRY_IMAGE,
    essential: false,
    memoryReservation: 128,
    environment: { AOT_CONFIG_CONTENT: configuration(settings, task) },
    healthCheck: { command: ["CMD", "/healthcheck"] },
  }),
  variables({ exporters = [] }, name, own) {
    const isGrpc = Reflect.get(own, PROTOCOL) === "grpc";
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://${isGrpc ? GRPC : HTTP}`,
      [PROTOCOL]: "http/protobuf",
      OTEL_LOGS_EXPORTER: "none",
      ...(exporters.includes("emf") ? {} : { OTEL_METRICS_EXPORTER: "none" }),
      ...(exporters.includes("xray") ? {} : { OTEL_TRACES_EXPORTER: "none" }),
      OTEL_SERVICE_NAME: name,
    };
  },
  statements: ({ exporters = [] }, logGroup) => [
    ...(exporters.includes("xray") ? [SEND_TRACES] : []),
    ...(exporters.includes("emf") ? streamStatements(logGroup) : []),
  ],
};

const SEND_TRACES: Statement = {
  Effect: "Allow",
  Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
  Resource: "*",
};

/** YAML, as people know the collector's configuration; what they named is in quotes. */
function configuration({ exporters = [], namespace }: Partial<AgentSettings>, task: AgentTask): string {
  const hasTraces = exporters.includes("xray");
  const hasMetrics = exporters.includes("emf");
  const metrics = [
    "  awsemf:",
    `    namespace: ${JSON.stringify(namespace ?? `${task.app}/${task.workload}`)}`,
    `    log_group_name: ${JSON.stringify(task.logGroup)}`,
    '    log_stream_name: "metrics/{TaskId}"',
  ];
  const lines = [
    "extensions:",
    "  health_check:",
    "receivers:",
    "  otlp:",
    "    protocols:",
    "      grpc:",
    `        endpoint: ${GRPC}`,
    "      http:",
    `        endpoint: ${HTTP}`,
    "processors:",
    "  resourcedetection:",
    "    detectors: [env, ecs]",
    ...(hasTraces ? ["  batch/traces:", "    timeout: 1s", "    send_batch_size: 50"] : []),
    ...(hasMetrics ? ["  batch/metrics:", "    timeout: 60s"] : []),
    "exporters:",
    ...(hasTraces ? ["  awsxray:"] : []),
    ...(hasMetrics ? metrics : []),
    "service:",
    "  extensions: [health_check]",
    "  pipelines:",
    ...(hasTraces ? pipeline("traces", "awsxray") : []),
    ...(hasMetrics ? pipeline("metrics", "awsemf") : []),
  ];
  return `${lines.join("\n")}\n`;
}

function pipeline(name: string, exporter: string): readonly string[] {
  return [
    `    ${name}:`,
    "      receivers: [otlp]",
    `      processors: [resourcedetection, batch/${name}]`,
    `      exporters: [${exporter}]`,
  ];
}
