import type { CapacityProviderStrategyItem, ClusterProps } from "@ecs-dsl/dsl";
import { capitalized, listed, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun } from "../plan/noun.ts";
import type { Plan, WorkloadPlan } from "../plan/plan.ts";

type Strategy = readonly CapacityProviderStrategyItem[];

/** Reports strategies that name capacity which the cluster does not have, or none at all. */
export function checkCapacity(
  lowering: Lowering,
  { subject, props }: Plan<ClusterProps>,
  workloads: readonly WorkloadPlan[],
): void {
  if (props.overrides !== undefined || lowering.isLeftOut(subject.node, ["capacityProviders"])) return;
  const providers = props.capacityProviders ?? ["FARGATE", "FARGATE_SPOT"];
  const check = (holder: Noun, name: string, strategy: Strategy) => {
    strategy.forEach((item, index) => {
      if (!providers.includes(item.capacityProvider)) {
        reportAbsent(lowering, holder, [name, index, "capacityProvider"], item.capacityProvider, providers);
      }
    });
    if (!strategy.some(({ weight = 0 }) => weight > 0)) reportWeightless(lowering, holder, name, strategy);
  };
  const byDefault = props.defaultCapacityProviderStrategy ?? [{ capacityProvider: "FARGATE", weight: 1 }];
  const isWritten = props.defaultCapacityProviderStrategy !== undefined;
  check(subject, isWritten ? "defaultCapacityProviderStrategy" : "capacityProviders", byDefault);
  for (const { subject: workload, props: own } of workloads) {
    if (own.capacityProviderStrategy !== undefined)
      check(workload, "capacityProviderStrategy", own.capacityProviderStrategy);
  }
}

function reportAbsent(
  lowering: Lowering,
  holder: Noun,
  at: readonly (string | number)[],
  provider: string,
  providers: readonly string[],
): void {
  // The default strategy stands nowhere in the config; what leaves its provider out does.
  const isWritten = at[0] !== "capacityProviders";
  reportAt(lowering.report, holder, isWritten ? at : ["capacityProviders"], {
    code: "config/capacity-provider",
    message: `${capitalized(holder.words)} asks for ${provider}${isWritten ? "" : " by default"}; the cluster has ${providers.length === 0 ? "no capacity provider" : listed(providers, "and")}.`,
    help: isWritten
      ? `Add ${shown(provider)} to \`capacityProviders\` of the cluster.`
      : "Set `defaultCapacityProviderStrategy` to what the cluster has.",
  });
}

function reportWeightless(lowering: Lowering, holder: Noun, name: string, strategy: Strategy): void {
  reportAt(lowering.report, holder, [name], {
    code: "config/capacity-weight",
    message:
      strategy.length === 0
        ? `${capitalized(holder.words)} has an empty \`${name}\`; ECS then looks for EC2 instances, which there are none of.`
        : `${capitalized(holder.words)} has no weight in \`${name}\`; ECS wants 1 or more for one provider at least.`,
    help: 'Set it to [{ capacityProvider: "FARGATE", weight: 1 }].',
  });
}
