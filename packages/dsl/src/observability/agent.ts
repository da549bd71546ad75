import type { EnvironmentValue } from "../container/environment-value.ts";
import type { Condition } from "../container/condition.ts";
import type { SharedSidecar } from "../container/sidecar.ts";
import type { SidecarOverrides } from "../container/sidecar-overrides.ts";
import { placed, type Called } from "../call-site.ts";
import { isSettings } from "../held.ts";
import type { Logging } from "./logging.ts";

/** Settings of a sidecar whose program is AWS's: everything has a value that works. */
export interface AgentProps {
  /**
   * Another image with the same program.
   * @default AWS's, from Amazon ECR Public, of a fixed version
   */
  readonly image?: string;
  /**
   * CPU units set aside for it, of the task's `cpu`.
   * @default no share of its own
   */
  readonly cpu?: number;
  /**
   * MiB at which it is killed.
   * @default the task's memory is the only limit
   */
  readonly memory?: number;
  /**
   * MiB set aside for it.
   * @default 64 for the X-Ray daemon, 128 for the collector
   */
  readonly memoryReservation?: number;
  /**
   * Environment variables beside those that it gets in any case, or instead of them.
   * @default none
   */
  readonly environment?: Readonly<Record<string, EnvironmentValue>>;
  /**
   * Whether the task stops when it does.
   * @default false: the program works without it
   */
  readonly essential?: boolean;
  /**
   * Containers that it waits for.
   * @default none
   */
  readonly dependsOn?: Readonly<Record<string, Condition>>;
  /**
   * Where its own output goes.
   * @default the workload's
   */
  readonly logging?: Logging;
  /**
   * Whatever ECS accepts beyond these settings, in ECS's own shape.
   * @default none
   */
  readonly overrides?: SidecarOverrides;
}

/** What the compiler adds to such a sidecar, and to the task that has it. */
export interface AgentData {
  readonly agent: "open-telemetry" | "x-ray";
  /** Settings that no sidecar has, as given. */
  readonly settings: object;
}

const AGENT = Symbol.for("ecs-dsl.agent");

/** What the sidecar is, where `xrayDaemon` or `openTelemetryCollector` made it; a copy with other settings is one, too. */
export function agentOf(value: unknown): AgentData | undefined {
  const data: unknown = typeof value === "object" && value !== null ? Reflect.get(value, AGENT) : undefined;
  return isAgentData(data) ? data : undefined;
}

function isAgentData(data: unknown): data is AgentData {
  return typeof data === "object" && data !== null && "agent" in data && "settings" in data;
}

/** A sidecar whose image and the rest are filled in when the config is compiled. */
export function agent(props: AgentProps, data: AgentData, called: Called): SharedSidecar;
export function agent(props: AgentProps, data: AgentData, called: Called): object {
  return isSettings(props) ? placed({ ...props, [AGENT]: data }, called) : props;
}
