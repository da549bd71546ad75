import type { AnySidecarProps } from "@ecs-dsl/dsl";
import type { Lowering } from "../lowering.ts";
import type { AgentPlan, WorkloadPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { logGroupName, logGroupOf } from "../resolve/log-group.ts";
import { distinct, type Statement } from "../workloads/grants/statement.ts";
import type { AgentKind, MainContainer } from "./agent-kind.ts";
import { openTelemetry } from "./open-telemetry.ts";
import { xRay } from "./x-ray.ts";

const KINDS: { readonly [Name in AgentPlan["name"]]: AgentKind } = { "open-telemetry": openTelemetry, "x-ray": xRay };

/** The settings of the sidecar: those that are given over those that the kind has. */
export function agentProps(
  lowering: Lowering,
  { name, settings }: AgentPlan,
  given: AnySidecarProps,
  main: MainContainer,
): AnySidecarProps {
  const task = { app: lowering.app, workload: main.name, logGroup: logGroupName(lowering, main) };
  const own = KINDS[name].props(settings, task);
  const { environment } = given;
  const isMerged = own.environment !== undefined && isRecord(environment);
  return { ...own, ...given, ...(isMerged ? { environment: { ...own.environment, ...environment } } : {}) };
}

/** What the program is told of the agents beside it, but for what it is told already. */
export function agentVariables(plan: WorkloadPlan): Readonly<Record<string, string>> | undefined {
  const agents = agentsOf(plan);
  if (agents.length === 0) return undefined;
  const { environment: own = {}, secrets = {} } = plan.props;
  const variables = agents.flatMap(({ name, settings }) =>
    Object.entries(KINDS[name].variables(settings, plan.name, own)).filter(([variable]) => !(variable in secrets)),
  );
  return Object.fromEntries(variables);
}

/** What the agents call, by the role of the task. */
export function agentStatements(lowering: Lowering, plan: WorkloadPlan): readonly Statement[] {
  const logGroup = logGroupOf(lowering, plan);
  return distinct(agentsOf(plan).flatMap(({ name, settings }) => KINDS[name].statements(settings, logGroup)));
}

function agentsOf({ sidecars }: WorkloadPlan): readonly AgentPlan[] {
  return sidecars.flatMap(({ agent }) => agent ?? []);
}
