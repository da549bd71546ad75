import { FARGATE_CAPACITY_PROVIDERS } from "@ecs-dsl/validators/facts";
import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed, nearest, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { TaskProps } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";
import { defaultStrategy, isPlaced, ownStrategy, providersOf, serviceOverrides, type Strategy } from "./strategies.ts";

export const capacityProvider = definePlanRule({
  code: "config/capacity-provider",
  severity: "error",
  on: "cluster",
  summary: "A capacity provider strategy names providers that the cluster has.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html",
    checked: "2026-11-23",
  },
  check(_cluster, report, app) {
    const providers = providersOf(app);
    if (providers === undefined) return;
    for (const strategy of strategiesOf(app)) {
      strategy.shares.forEach(({ provider }, index) => {
        if (!providers.includes(nameOf(provider))) report(absent(strategy, index, provider, providers));
      });
    }
    if (!isFargateOnly(providers)) return;
    for (const workload of app.workloads) {
      const { subject } = workload;
      const launchType = serviceOverrides(workload)?.launchType;
      if (typeof launchType === "string" && launchType !== "FARGATE") {
        report(notLaunched(subject, launchType, providers));
      }
    }
  },
});

export const capacityWeight = definePlanRule({
  code: "config/capacity-weight",
  severity: "error",
  on: "cluster",
  summary: "A capacity provider strategy gives one provider a weight of 1 or more.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html",
    checked: "2026-11-23",
  },
  check(_cluster, report, app) {
    const providers = providersOf(app);
    if (providers === undefined) return;
    for (const strategy of strategiesOf(app)) {
      if (strategy.shares.length > 0) {
        if (!strategy.shares.some(({ weight = 1 }) => weight > 0)) report(weightless(strategy));
      } else if (isFargateOnly(providers) && !isLaunched(strategy, app)) report(empty(strategy));
    }
  },
});

export const spotWindows = definePlanRule({
  code: "config/spot-windows",
  severity: "error",
  on: "workload",
  summary: "Windows containers do not run on Fargate Spot.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html",
    checked: "2026-11-28",
  },
  check(workload, report, app) {
    if (!isWindows(workload.props)) return;
    const own = ownStrategy(workload, app);
    const strategy = own ?? (isPlaced(workload, app) ? undefined : defaultStrategy(app));
    const index = strategy?.shares.findIndex(({ provider }) => provider === "FARGATE_SPOT") ?? -1;
    if (index !== -1) report(onSpot(workload.subject, own === undefined ? ["runtimePlatform"] : [...own.at, index]));
  },
});

function isWindows({ runtimePlatform }: Partial<TaskProps>): boolean {
  return runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS_") === true;
}

function onSpot(subject: Noun, at: Path): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} runs Windows containers on FARGATE_SPOT; Fargate Spot runs Linux alone.`,
    help: "Set `capacityProviderStrategy` of the service to [fargate({ weight: 1 })].",
  };
}

/** The default strategy of the cluster, and those of workloads. */
function strategiesOf(app: AppPlan): readonly Strategy[] {
  const all = [defaultStrategy(app), ...app.workloads.map((workload) => ownStrategy(workload, app))];
  return all.filter((strategy) => strategy !== undefined);
}

/** The name of a provider of which a name or an ARN is written. */
function nameOf(provider: string): string {
  return provider.slice(provider.lastIndexOf("/") + 1);
}

function isFargateOnly(providers: readonly string[]): boolean {
  const ofFargate: readonly string[] = FARGATE_CAPACITY_PROVIDERS;
  return providers.every((provider) => ofFargate.includes(provider));
}

/** True for the strategy of a workload whose override says a launch type instead. */
function isLaunched({ holder, isOverride }: Strategy, { workloads }: AppPlan): boolean {
  const owner = workloads.find(({ subject }) => subject === holder);
  return isOverride && owner !== undefined && serviceOverrides(owner)?.launchType !== undefined;
}

function absent(strategy: Strategy, index: number, provider: string, providers: readonly string[]): PlanFinding {
  const { holder, at, isWritten } = strategy;
  const has = providers.length === 0 ? "no capacity provider" : listed(providers, "and");
  return {
    source: sourceOf(holder, isWritten ? [...at, index] : at),
    message: `${capitalized(holder.words)} asks for ${provider}${isWritten ? "" : " by default"}; the cluster has ${has}.`,
    help: absentHelp(strategy, provider, providers),
  };
}

function absentHelp({ isWritten, isOverride }: Strategy, provider: string, providers: readonly string[]): string {
  if (!isWritten)
    return `Set \`${isOverride ? "overrides." : ""}defaultCapacityProviderStrategy\` to what the cluster has.`;
  const meant = isOverride ? nearest(provider, providers) : undefined;
  if (meant !== undefined) return `Did you mean ${shown(meant)}?`;
  const property = isFargateOnly([provider]) ? "capacityProviders" : "overrides.capacityProviders";
  return `Add ${shown(provider)} to \`${property}\` of the cluster.`;
}

function notLaunched(subject: Noun, launchType: string, providers: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["overrides", "service", "launchType"]),
    message: `${capitalized(subject.words)} has the launch type ${launchType}; the cluster has ${listed(providers, "and")}.`,
    help: "Remove `launchType`: services run on Fargate.",
  };
}

const HELP = "Set it to [fargate({ weight: 1 })].";

function empty({ holder, at, isOverride }: Strategy): PlanFinding {
  return {
    source: sourceOf(holder, at),
    message: `${capitalized(holder.words)} has an empty \`${at.at(-1)}\`; ECS then looks for EC2 instances, and the cluster has none.`,
    help: isOverride ? "Remove it from the overrides." : HELP,
  };
}

function weightless({ holder, at, isOverride }: Strategy): PlanFinding {
  return {
    source: sourceOf(holder, at),
    message: `${capitalized(holder.words)} has no weight in \`${at.at(-1)}\`; ECS needs 1 or more for at least one provider.`,
    help: isOverride ? "Give one of the providers a `weight` of 1 or more." : HELP,
  };
}
