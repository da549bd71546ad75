import type { ServiceOverrides } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import type { AppPlan } from "../plan/app-plan.ts";
import type { Noun } from "../nouns/noun.ts";
import type { SharePlan, WorkloadPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { isEcsService } from "../workloads/service/plan.ts";

/** A capacity provider strategy that reaches ECS, with whose it is and where it is written. */
export interface Strategy {
  readonly holder: Noun;
  readonly at: Path;
  /** False for the default strategy of a cluster, which is nowhere in the config: it has to fit what stands there. */
  readonly isWritten: boolean;
  readonly isOverride: boolean;
  readonly shares: readonly Share[];
}

interface Share {
  readonly provider: string;
  /** Undefined where what is written has a finding. */
  readonly weight: number | undefined;
}

/** What an override says of the workload's ECS service, where it has one. */
export function serviceOverrides(workload: WorkloadPlan): ServiceOverrides["service"] {
  return isEcsService(workload) ? workload.props.overrides?.service : undefined;
}

/** The providers that the cluster has; undefined where what is written has a finding. */
export function providersOf(app: AppPlan): readonly string[] | undefined {
  const ofFargate = writtenProviders(app);
  return ofFargate === undefined
    ? undefined
    : [...ofFargate, ...[...app.capacities, ...app.managed, ...app.existingCapacities].map((one) => one.providerName)];
}

function writtenProviders({ cluster: { source, subject, props }, leftOut }: AppPlan): readonly string[] | undefined {
  if (source === "existing") return undefined;
  if (leftOut.hasLeftOut(subject, ["capacityProviders"]) || leftOut.hasLeftOut(subject, ["overrides"]))
    return undefined;
  const overridden: unknown = props.overrides?.capacityProviders;
  if (overridden === undefined) return props.capacityProviders ?? ["FARGATE", "FARGATE_SPOT"];
  return isTexts(overridden) ? overridden : undefined;
}

/** What runs workloads that do not say so themselves; undefined where that is not known. */
export function defaultStrategy({ cluster, leftOut }: AppPlan): Strategy | undefined {
  const { source, subject: holder, props, strategy } = cluster;
  if (source === "existing") return undefined;
  const property = "defaultCapacityProviderStrategy";
  if (leftOut.hasLeftOut(holder, [property]) || leftOut.hasLeftOut(holder, ["overrides"])) return undefined;
  const overridden = props.overrides?.defaultCapacityProviderStrategy;
  if (overridden !== undefined) return byOverride(holder, ["overrides", property], overridden);
  const shares = planned(strategy, leftOut);
  if (props.defaultCapacityProviderStrategy !== undefined) {
    return { holder, at: [property], isWritten: true, isOverride: false, shares };
  }
  const isOverride = props.overrides?.capacityProviders !== undefined;
  return {
    holder,
    at: [...(isOverride ? ["overrides"] : []), "capacityProviders"],
    isWritten: false,
    isOverride,
    shares,
  };
}

/** The workload's own strategy; undefined where it has none, or one that is not known. */
export function ownStrategy(workload: WorkloadPlan, { leftOut }: AppPlan): Strategy | undefined {
  const { subject: holder, props, capacity } = workload;
  const property = "capacityProviderStrategy";
  if (leftOut.hasLeftOut(holder, [property]) || leftOut.hasLeftOut(holder, ["overrides", "service"])) return undefined;
  const overridden = serviceOverrides(workload)?.capacityProviderStrategy;
  if (overridden !== undefined) return byOverride(holder, ["overrides", "service", property], overridden);
  if (props.capacityProviderStrategy === undefined) return undefined;
  return { holder, at: [property], isWritten: true, isOverride: false, shares: planned(capacity, leftOut) };
}

/** True where the workload says what runs it, in whatever way: the default of its cluster does not reach it. */
export function isPlaced(workload: WorkloadPlan, { leftOut }: AppPlan): boolean {
  const { subject, props } = workload;
  const { capacityProviderStrategy, launchType } = serviceOverrides(workload) ?? {};
  return (
    [props.capacity, props.capacityProviderStrategy, capacityProviderStrategy, launchType].some(
      (way) => way !== undefined,
    ) ||
    leftOut.hasLeftOut(subject, ["capacity"]) ||
    leftOut.hasLeftOut(subject, ["capacityProviderStrategy"]) ||
    leftOut.hasLeftOut(subject, ["overrides", "service"])
  );
}

function planned(shares: readonly SharePlan[], leftOut: AppPlan["leftOut"]): readonly Share[] {
  return shares.map(({ capacityProvider: provider, subject, props: { weight = 0 } }) => ({
    provider,
    weight: leftOut.isLeftOut(subject, ["weight"]) ? undefined : weight,
  }));
}

/** What is not in ECS's shape has a finding of its own. */
function byOverride(holder: Noun, at: Path, written: unknown): Strategy | undefined {
  const shares = Array.isArray(written) ? written.map(overriddenShare) : [undefined];
  return shares.every((share) => share !== undefined)
    ? { holder, at, isWritten: true, isOverride: true, shares }
    : undefined;
}

function overriddenShare(item: unknown): Share | undefined {
  if (!isRecord(item)) return undefined;
  const { capacityProvider: provider, weight = 0 } = item;
  return typeof provider === "string" && typeof weight === "number" ? { provider, weight } : undefined;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
