import { agentOf } from "@ecs-dsl/dsl/inspect";
import { OPEN_TELEMETRY, XRAY } from "../fields/tables/agent.ts";
import type { Lowering } from "../lowering.ts";
import { conformed } from "./named-plans.ts";
import type { Noun } from "../nouns/noun.ts";
import type { AgentPlan } from "./plan.ts";

const TABLES = { "open-telemetry": OPEN_TELEMETRY, "x-ray": XRAY };

/** What a sidecar is beyond its settings, where a function of the language made it. */
export function agentPlan(lowering: Lowering, subject: Noun, given: object): AgentPlan | undefined {
  const data = agentOf(given);
  if (data === undefined) return undefined;
  return { name: data.agent, settings: conformed(lowering, subject, TABLES[data.agent].shape, data.settings) };
}
