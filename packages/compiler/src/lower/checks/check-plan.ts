import { applyLevels, type CheckOptions } from "@ecs-dsl/validators";
import { stacksOf } from "../../model/assembly.ts";
import type { LoweredFinding } from "../../model/lowered-finding.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { balancersOf } from "../resolve/domain-names.ts";
import { isEcsService } from "../workloads/service/plan.ts";
import { isStartedTask } from "../workloads/started/plan.ts";
import { noticesOf } from "../workloads/told-topic.ts";
import { timesOf } from "../schedules/timed.ts";
import { PLAN_RULES } from "./index.ts";
import type {
  EnvironmentSubject,
  PlanFinding,
  PlanRule,
  PlanRuleOn,
  PlanSubjects,
  ResolvedRoute,
} from "./plan-rule.ts";
import { suppressed } from "./suppress.ts";

/** Runs every rule over the plan of an environment, in the order of its parts and then of the rules. */
export function checkPlan(app: AppPlan): readonly LoweredFinding[] {
  return collect(app, (run) => {
    run("app", app);
    for (const repository of app.repositories) run("repository", repository);
    for (const repository of app.existingRepositories) run("existingRepository", repository);
    for (const repository of app.publicRepositories) run("publicRepository", repository);
    if (app.registry !== undefined) run("registry", app.registry);
    run("cluster", app.cluster);
    run("network", app.network);
    for (const capacity of app.capacities) run("ec2Capacity", capacity);
    for (const capacity of app.managed) run("managedInstances", capacity);
    for (const capacity of app.existingCapacities) run("existingCapacity", capacity);
    for (const balancer of app.loadBalancers) run("loadBalancer", balancer);
    for (const balancer of app.existingLoadBalancers) run("existingLoadBalancer", balancer);
    for (const balancer of balancersOf(app)) run("namedLoadBalancer", balancer);
    for (const balancer of app.networkLoadBalancers) run("networkLoadBalancer", balancer);
    for (const distribution of app.distributions) run("distribution", distribution);
    for (const resource of app.resources) run(resource.kind, resource);
    for (const listener of app.priorities.listeners) run("listener", listener);
    for (const workload of app.workloads) {
      run("workload", workload);
      run(workload.kind, workload);
      if (isEcsService(workload)) run("ecsService", workload);
      if (isStartedTask(workload)) run("startedTask", workload);
      for (const timed of timesOf(workload)) run("timed", timed);
      for (const notice of noticesOf(workload)) run("notice", notice);
      for (const container of [workload, ...workload.sidecars]) run("container", container);
      for (const route of resolvedRoutes(app, workload)) run("route", route);
      for (const group of app.networkGroups.get(workload)?.groups ?? []) run("networkListener", group);
    }
  });
}

/** The findings that are neither off nor accepted. */
export function remaining(
  app: AppPlan,
  findings: readonly LoweredFinding[],
  { levels = {} }: CheckOptions,
): readonly LoweredFinding[] {
  return applyLevels(suppressed(app, applyLevels(findings, levels)), levels);
}

/** Runs the rules over what an environment was lowered to: they see its stacks, and the environments before it. */
export function checkLowered(app: AppPlan, environment: EnvironmentSubject): readonly LoweredFinding[] {
  return collect(app, (run) => {
    for (const stack of stacksOf(environment.assembly)) run("loweredStack", stack);
    run("environment", environment);
  });
}

type Run = <Subject extends keyof PlanSubjects>(kind: Subject, subject: PlanSubjects[Subject]) => void;

function collect(app: AppPlan, visit: (run: Run) => void): readonly LoweredFinding[] {
  const findings: LoweredFinding[] = [];
  let asked: PlanRule | undefined;
  const report = (finding: PlanFinding) => {
    if (asked !== undefined) findings.push(found(asked, finding));
  };
  visit((kind, subject) => {
    for (const rule of rulesOn(kind)) {
      asked = rule;
      if (isOn(rule, kind)) rule.check(subject, report, app);
    }
  });
  return findings;
}

const rulesByKind = new Map<string, readonly PlanRule[]>();

/** The rules for one kind of subject: there are many subjects, and few rules for each. */
function rulesOn(kind: keyof PlanSubjects): readonly PlanRule[] {
  const known = rulesByKind.get(kind);
  if (known !== undefined) return known;
  const rules = PLAN_RULES.filter((rule) => isOn(rule, kind));
  rulesByKind.set(kind, rules);
  return rules;
}

function isOn<Subject extends keyof PlanSubjects>(
  rule: PlanRule,
  kind: Subject,
): rule is PlanRule & PlanRuleOn<Subject> {
  return rule.on === kind;
}

function found({ code, severity }: PlanRule, finding: PlanFinding): LoweredFinding {
  return { code, severity, ...finding };
}

function resolvedRoutes({ targetGroups }: AppPlan, workload: WorkloadPlan): readonly ResolvedRoute[] {
  const groups = targetGroups.get(workload)?.groups ?? [];
  return groups.flatMap((group) => group.routes.map((route) => ({ route, group })));
}
