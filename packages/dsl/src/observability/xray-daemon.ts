import type { SharedSidecar } from "../container/sidecar.ts";
import { agent, type AgentProps } from "./agent.ts";

/**
 * A sidecar with the AWS X-Ray daemon, which takes segments from X-Ray's SDKs. The main container gets
 * `AWS_XRAY_DAEMON_ADDRESS`: containers of a task reach each other at `127.0.0.1`, never by name. The task role gets what
 * the daemon calls.
 *
 * AWS has kept the daemon and the SDKs in maintenance since 25 February 2026, reported as `ops/deprecated-x-ray-daemon`: use
 * {@link openTelemetryCollector} for what is new.
 * @example sidecars: { xray: xrayDaemon() }
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-daemon-ecs.html
 */
export function xrayDaemon(props: AgentProps = {}): SharedSidecar {
  return agent(props, { agent: "x-ray", settings: {} }, xrayDaemon);
}
