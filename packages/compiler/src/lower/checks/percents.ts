import type { Path } from "@ecs-dsl/validators";
import { capitalized } from "@ecs-dsl/validators/words";
import { type Noun, propertyName, sourceOf } from "../nouns/noun.ts";
import type { AppPlan } from "../plan/app-plan.ts";
import { thresholdOf } from "../workloads/service/watching/alarms.ts";
import { type EcsServicePlan, isEcsService, type ServicePlan } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const percentFraction = definePlanRule({
  code: "config/percent-fraction",
  severity: "warning",
  on: "app",
  summary: "Percentages are written in percent, not as parts of one.",
  check({ workloads, capacities }, report) {
    const ofWorkloads = workloads.flatMap((workload) => [
      ...(isEcsService(workload) ? percentsOf(workload) : []),
      ...(workload.kind === "service" ? targetsOf(workload) : []),
    ]);
    for (const percent of [...ofWorkloads, ...capacities.map(percentOfCapacity)]) {
      if (isFraction(percent.value)) report(fraction(percent, percent.value));
    }
  },
});

/** A property that is counted in percent. */
interface Percent {
  readonly subject: Noun;
  readonly at: Path;
  readonly value: number | undefined;
  /** What it usually is. */
  readonly usual: number;
}

const MEASURES = ["cpu", "memory"] as const;

function percentsOf({ subject, props: { alarms }, deployment }: EcsServicePlan): readonly Percent[] {
  const thresholds = MEASURES.map((name): Percent => {
    const alarm = alarms?.[name];
    return {
      subject,
      at: within(["alarms", name], alarm, "threshold"),
      value: thresholdOf(alarm)?.threshold,
      usual: 90,
    };
  });
  if (deployment?.strategy !== "ROLLING") return thresholds;
  const { minimumHealthyPercent: value } = deployment.props;
  return [...thresholds, { subject: deployment.subject, at: ["minimumHealthyPercent"], value, usual: 100 }];
}

function targetsOf({ subject, props: { scaling } }: ServicePlan): readonly Percent[] {
  return MEASURES.map((name) => {
    const target = scaling?.[name];
    const value = typeof target === "object" ? target.target : target;
    return { subject, at: within(["scaling", name], target, "target"), value, usual: 70 };
  });
}

function percentOfCapacity({ subject, props }: AppPlan["capacities"][number]): Percent {
  const { targetCapacity: value } = props.managedScaling ?? {};
  return { subject, at: ["managedScaling", "targetCapacity"], value, usual: 100 };
}

/** A number stands at the property itself, or in an object beside what else is said. */
function within(at: Path, value: unknown, name: string): Path {
  return typeof value === "object" ? [...at, name] : at;
}

/** Zero is a percentage that somebody may mean. */
function isFraction(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value <= 1;
}

function fraction({ subject, at, usual }: Percent, value: number): PlanFinding {
  const meant = value === 1 ? usual : Math.round(value * 1000) / 10;
  return {
    source: sourceOf(subject, at),
    message: `${capitalized(subject.words)} has ${value} for ${propertyName(at)}, which is counted in percent: that is next to nothing.`,
    help: `Set ${propertyName(at)} to ${meant}.`,
  };
}
