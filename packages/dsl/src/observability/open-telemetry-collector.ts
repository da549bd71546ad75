import type { SharedSidecar } from "../container/sidecar.ts";
import { isSettings } from "../held.ts";
import { agent, type AgentProps } from "./agent.ts";

/** Settings of the OpenTelemetry collector. */
export interface OpenTelemetryCollectorProps extends AgentProps {
  /**
   * Where it sends what it gets: traces to X-Ray (`xray`), metrics to CloudWatch (`emf`), as entries of the workload's
   * log group in the embedded metric format.
   * @example ["xray", "emf"]
   */
  readonly exporters: readonly ("emf" | "xray")[];
  /**
   * The namespace of the metrics in CloudWatch.
   * @default `<app>/<workload>`
   */
  readonly namespace?: string;
}

/**
 * A sidecar with the AWS Distro for OpenTelemetry collector, which takes what OpenTelemetry's SDKs send over OTLP. The main
 * container gets `OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORTER_OTLP_PROTOCOL` and `OTEL_SERVICE_NAME`, and is told not to
 * send what nobody takes; what it sets itself stays. The task role gets what the exporters call.
 *
 * Its configuration is the variable `AOT_CONFIG_CONTENT`, which `environment` can replace.
 * @example sidecars: { otel: openTelemetryCollector({ exporters: ["xray", "emf"] }) }
 * @see https://aws-otel.github.io/docs/setup/ecs
 */
export function openTelemetryCollector(props: OpenTelemetryCollectorProps): SharedSidecar;
export function openTelemetryCollector(props: Partial<OpenTelemetryCollectorProps> = {}): SharedSidecar {
  const { exporters, namespace, ...given } = isSettings(props) ? props : NONE;
  const settings = { exporters, ...(namespace === undefined ? {} : { namespace }) };
  return agent(isSettings(props) ? given : props, { agent: "open-telemetry", settings }, openTelemetryCollector);
}

const NONE: Partial<OpenTelemetryCollectorProps> = {};
