import type { AnySidecarProps } from "@ecs-dsl/dsl";
import type { AgentSettings, ContainerPlan } from "../plan/plan.ts";
import type { Deferred } from "../resolve/deferred.ts";
import type { Statement } from "../workloads/grants/statement.ts";

/** The workload that an agent stands beside. */
export interface AgentTask {
  readonly app: string;
  readonly workload: string;
  /** The name of its log group. */
  readonly logGroup: string;
}

type Variables = Readonly<Record<string, string>>;

/** One kind of sidecar whose program is known: everything that is asked of it. */
export interface AgentKind {
  /** The settings that it has unless others are given. */
  readonly props: (settings: Partial<AgentSettings>, task: AgentTask) => Partial<AnySidecarProps>;
  /** What the program is told: `own` are the variables that it has anyway. */
  readonly variables: (settings: Partial<AgentSettings>, name: string, own: object) => Variables;
  /** What the task role has to allow. */
  readonly statements: (settings: Partial<AgentSettings>, logGroup: string | Deferred) => readonly Statement[];
}

export type MainContainer = Pick<ContainerPlan<unknown>, "name" | "logging">;
