import type { Severity } from "@ecs-dsl/validators";
import type { Assembly, Stack } from "../../model/assembly.ts";
import type { LoweredFinding } from "../../model/lowered-finding.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { CapacityPlan } from "../plan/capacity-plan.ts";
import type { ClusterPlan } from "../plan/cluster-plan.ts";
import type { DistributionPlan } from "../plan/distribution-plan.ts";
import type { Ec2CapacityPlan, ManagedInstancesPlan } from "../plan/plan.ts";
import type { NetworkLoadBalancerPlan } from "../plan/network-load-balancer-plan.ts";
import type { NetworkPlan } from "../plan/network-plan.ts";
import type {
  ExistingRepositoryPlan,
  LoadBalancerPlan,
  PublicRepositoryPlan,
  RegistryPlan,
  RepositoryPlan,
  RoutePlan,
  SidecarPlan,
  WorkloadPlan,
} from "../plan/plan.ts";
import type { ResourcePlans } from "../resources/kinds.ts";
import type { EcsServicePlan } from "../workloads/service/plan.ts";
import type { Notice } from "../workloads/told-topic.ts";
import type { StartedTaskPlan } from "../workloads/started/plan.ts";
import type { WorkloadPlans } from "../workloads/kinds.ts";
import type { Timed } from "../schedules/timed.ts";
import type { Listener } from "../resolve/priorities.ts";
import type { NetworkTargetGroupPlan } from "../resolve/network-target-groups.ts";
import type { TargetGroupPlan } from "../resolve/target-groups.ts";

/** A route with the target group that its requests go to. */
export interface ResolvedRoute {
  readonly route: RoutePlan;
  readonly group: TargetGroupPlan;
}

/** One environment of the app, and those that were lowered before it. */
export interface EnvironmentSubject {
  readonly assembly: Assembly;
  readonly earlier: readonly Assembly[];
}

/** What each kind of rule is given; the plan of a certain kind of workload or resource by the name of the kind. */
export interface PlanSubjects extends WorkloadPlans, ResourcePlans {
  readonly app: AppPlan;
  readonly repository: RepositoryPlan;
  readonly existingRepository: ExistingRepositoryPlan;
  readonly publicRepository: PublicRepositoryPlan;
  readonly registry: RegistryPlan;
  readonly cluster: ClusterPlan;
  readonly network: NetworkPlan;
  /** Instances that workloads run on. */
  readonly ec2Capacity: Ec2CapacityPlan;
  readonly managedInstances: ManagedInstancesPlan;
  /** Instances of either kind that the app does not make. */
  readonly existingCapacity: CapacityPlan;
  readonly loadBalancer: LoadBalancerPlan;
  /** A load balancer that the app does not make. */
  readonly existingLoadBalancer: LoadBalancerPlan;
  /** A load balancer with names in DNS, whether the app makes it or not. */
  readonly namedLoadBalancer: LoadBalancerPlan;
  readonly networkLoadBalancer: NetworkLoadBalancerPlan;
  /** A listener of a network load balancer, with the target group that it sends to. */
  readonly networkListener: NetworkTargetGroupPlan;
  readonly distribution: DistributionPlan;
  readonly listener: Listener;
  /** A workload whose tasks an ECS service keeps running. */
  readonly ecsService: EcsServicePlan;
  /** A workload whose tasks run to their end. */
  readonly startedTask: StartedTaskPlan;
  /** A workload of any kind. */
  readonly workload: WorkloadPlan;
  /** A schedule of a task or of a scaling. */
  readonly timed: Timed;
  /** A topic that a workload tells of something. */
  readonly notice: Notice;
  /** The main container of a workload, or one of its sidecars. */
  readonly container: WorkloadPlan | SidecarPlan;
  readonly route: ResolvedRoute;
  /** A stack, once it is lowered. */
  readonly loweredStack: Stack;
  /** An environment, once it is lowered. */
  readonly environment: EnvironmentSubject;
}

/** What a rule finds; the code and the severity are the rule's own. */
export type PlanFinding = Omit<LoweredFinding, "code" | "severity">;

export type ReportPlan = (finding: PlanFinding) => void;

/** One fact about what an app plans. A rule holds no state, does no I/O and never imports another rule. */
export interface PlanRuleOn<Subject extends keyof PlanSubjects> {
  readonly code: `config/${string}`;
  readonly severity: Severity;
  readonly on: Subject;
  /** One sentence that is true of a config that passes. */
  readonly summary: string;
  /** The page of AWS that says so, where the fact is AWS's. */
  readonly source?: { readonly url: string; readonly checked: string };
  readonly check: (subject: PlanSubjects[Subject], report: ReportPlan, app: AppPlan) => void;
}

export type PlanRule = { [Subject in keyof PlanSubjects]: PlanRuleOn<Subject> }[keyof PlanSubjects];

/** Declares a rule; exists so that `check` is typed by `on`. */
export function definePlanRule<const Subject extends keyof PlanSubjects>(
  rule: PlanRuleOn<Subject>,
): PlanRuleOn<Subject> {
  return rule;
}
