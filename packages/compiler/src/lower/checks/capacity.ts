import type { Path } from "@ecs-dsl/validators";
import { capitalized, listed, shown } from "@ecs-dsl/validators/words";
import type { AppPlan } from "../plan/app-plan.ts";
import { type ClusterPlan, knownStrategy } from "../plan/cluster-plan.ts";
import { sourceOf, type Noun } from "../plan/noun.ts";
import type { SharePlan, TaskProps } from "../plan/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const capacityProvider = definePlanRule({
  code: "config/capacity-provider",
  severity: "error",
  on: "cluster",
  summary: "A capacity provider strategy names providers that the cluster has.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html",
    checked: "2026-11-23",
  },
  check(cluster, report, app) {
    const providers = providersOf(cluster, app);
    if (providers === undefined) return;
    for (const strategy of strategiesOf(cluster, app)) {
      strategy.shares.forEach(({ capacityProvider: provider }, index) => {
        if (!providers.includes(provider)) report(absent(strategy, index, provider, providers));
      });
    }
    for (const { subject, props } of app.workloads) {
      const launchType = props.overrides?.service?.launchType;
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
  check(cluster, report, app) {
    if (providersOf(cluster, app) === undefined) return;
    for (const strategy of strategiesOf(cluster, app)) {
      if (strategy.shares.length === 0) report(empty(strategy));
      else if (!strategy.shares.some(({ props: { weight = 0 } }) => weight > 0)) report(weightless(strategy));
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
  check({ subject, props, capacity }, report, { cluster }) {
    if (!isWindows(props)) return;
    const isOwn = props.capacityProviderStrategy !== undefined;
    const shares = isOwn ? capacity : knownStrategy(cluster);
    const index = shares.findIndex(({ capacityProvider: provider }) => provider === "FARGATE_SPOT");
    if (index !== -1) report(onSpot(subject, isOwn ? ["capacityProviderStrategy", index] : ["runtimePlatform"]));
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

/** A strategy with whose it is and where it is written. */
interface Strategy {
  readonly holder: Noun;
  readonly property: string;
  /** False for the default strategy of a cluster, which is nowhere in the config. */
  readonly isWritten: boolean;
  readonly shares: readonly SharePlan[];
}

/** The providers of the cluster; undefined where an override may change them, or where what is written has a finding. */
function providersOf({ subject, props }: ClusterPlan, { leftOut }: AppPlan): readonly string[] | undefined {
  if (props.overrides !== undefined || leftOut.isLeftOut(subject, ["capacityProviders"])) return undefined;
  return props.capacityProviders ?? ["FARGATE", "FARGATE_SPOT"];
}

function strategiesOf({ subject, props, strategy }: ClusterPlan, { workloads }: AppPlan): readonly Strategy[] {
  const isWritten = props.defaultCapacityProviderStrategy !== undefined;
  const property = isWritten ? "defaultCapacityProviderStrategy" : "capacityProviders";
  const own = workloads.flatMap(({ subject: holder, props: { capacityProviderStrategy }, capacity }) =>
    capacityProviderStrategy === undefined
      ? []
      : [{ holder, property: "capacityProviderStrategy", isWritten: true, shares: capacity }],
  );
  return [{ holder: subject, property, isWritten, shares: strategy }, ...own];
}

function absent(
  { holder, property, isWritten }: Strategy,
  index: number,
  provider: string,
  providers: readonly string[],
): PlanFinding {
  const at: Path = isWritten ? [property, index] : [property];
  const has = providers.length === 0 ? "no capacity provider" : listed(providers, "and");
  return {
    source: sourceOf(holder, at),
    message: `${capitalized(holder.words)} asks for ${provider}${isWritten ? "" : " by default"}; the cluster has ${has}.`,
    help: isWritten
      ? `Add ${shown(provider)} to \`capacityProviders\` of the cluster.`
      : "Set `defaultCapacityProviderStrategy` to what the cluster has.",
  };
}

function notLaunched(subject: Noun, launchType: string, providers: readonly string[]): PlanFinding {
  return {
    source: sourceOf(subject, ["overrides", "service", "launchType"]),
    message: `${capitalized(subject.words)} has the launch type ${launchType}; the cluster has ${listed(providers, "and")}.`,
    help: "Remove `launchType`: services run on Fargate.",
  };
}

const HELP = "Set it to [fargate({ weight: 1 })].";

function empty({ holder, property }: Strategy): PlanFinding {
  return {
    source: sourceOf(holder, [property]),
    message: `${capitalized(holder.words)} has an empty \`${property}\`; ECS then looks for EC2 instances, and the cluster has none.`,
    help: HELP,
  };
}

function weightless({ holder, property }: Strategy): PlanFinding {
  return {
    source: sourceOf(holder, [property]),
    message: `${capitalized(holder.words)} has no weight in \`${property}\`; ECS needs 1 or more for at least one provider.`,
    help: HELP,
  };
}
