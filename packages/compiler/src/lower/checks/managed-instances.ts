import type { InstanceRequirements, NumberRange } from "@ecs-dsl/dsl";
import { instanceType } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { ManagedInstancesPlan } from "../plan/plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { isRecord } from "../nouns/prop-shape.ts";
import { cpuUnits, memoryMib } from "../resolve/size.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

const REQUIREMENTS = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceRequirementsRequest.html",
  checked: "2026-11-29",
};

export const managedInstancesFit = definePlanRule({
  code: "config/managed-instances-fit",
  severity: "error",
  on: "workload",
  summary: "A task fits on the instances that ECS may choose for it.",
  source: REQUIREMENTS,
  check(workload, report) {
    for (const capacity of workload.managed) {
      for (const excess of excessesOf(workload, capacity)) report(tooLarge(workload.subject, capacity.subject, excess));
    }
  },
});

export const managedInstancesRange = definePlanRule({
  code: "config/managed-instances-range",
  severity: "error",
  on: "managedInstances",
  summary: "What instances have to have is no more at least than at most.",
  source: REQUIREMENTS,
  check({ subject, props: { instanceRequirements = {} } }, report) {
    for (const [name, range] of Object.entries(instanceRequirements)) {
      if (isTurned(range)) report(turned(subject, name, range));
    }
  },
});

export const managedInstancesReservations = definePlanRule({
  code: "config/managed-instances-reservations",
  severity: "error",
  on: "managedInstances",
  summary: "Instances that are started in reservations of capacity are billed as such.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceLaunchTemplate.html",
    checked: "2026-11-29",
  },
  check({ subject, props: { capacityOptionType, capacityReservations } }, report, { leftOut }) {
    if (capacityReservations === undefined || leftOut.isLeftOut(subject, ["capacityOptionType"])) return;
    if (capacityOptionType !== "RESERVED") report(unreserved(subject));
  },
});

/** Types that a list may have. Source: API_InstanceRequirementsRequest. Checked 2026-11-29. */
const TYPES_MAX = 400;

export const managedInstancesTypes = definePlanRule({
  code: "config/managed-instances-types",
  severity: "error",
  on: "managedInstances",
  summary: "Types of instances are allowed or excluded, and written as EC2 does.",
  source: REQUIREMENTS,
  check({ subject, props: { instanceRequirements: required = {} } }, report) {
    const { allowedInstanceTypes: allowed = [], excludedInstanceTypes: excluded = [] } = required;
    if (allowed.length > 0 && excluded.length > 0) report(both(subject));
    for (const [name, types] of Object.entries({ allowedInstanceTypes: allowed, excludedInstanceTypes: excluded })) {
      if (types.length > TYPES_MAX) report(tooMany(subject, name, types.length));
      const index = types.findIndex((type) => !/^[a-z0-9*-]+(?:\.[a-z0-9*-]+)?$/.test(type));
      if (index !== -1) report(noType(subject, name, index, types[index] ?? ""));
    }
  },
});

interface Excess {
  readonly at: readonly string[];
  readonly wants: string;
  readonly has: string;
}

/** What the task asks for beyond the largest instance that may be chosen, as far as that is known. */
function excessesOf({ props, sidecars }: WorkloadPlan, { props: { instanceRequirements = {} } }: ManagedInstancesPlan) {
  const { vcpus, memoryMib: mib, gpus: most } = largestOf(instanceRequirements);
  const [cpu, memory] = [Number(cpuUnits(props.cpu ?? 0)), Number(memoryMib(props.memory ?? 0))];
  const gpus = [props, ...sidecars.map((sidecar) => sidecar.props)].reduce((sum, { gpu = 0 }) => sum + gpu, 0);
  const excesses: Excess[] = [];
  if (cpu > vcpus * 1024) excesses.push({ at: ["cpu"], wants: `${cpu} CPU units`, has: `${vcpus * 1024} at most` });
  if (memory >= mib) excesses.push({ at: ["memory"], wants: `${memory} MiB`, has: `less than ${mib} for tasks` });
  if (gpus > most)
    excesses.push({ at: ["gpu"], wants: counted(gpus, "GPU"), has: most === 0 ? "none" : `${most} at most` });
  return excesses;
}

interface Largest {
  readonly vcpus: number;
  readonly memoryMib: number;
  readonly gpus: number;
}

function largestOf({ vCpuCount, memoryMiB, acceleratorCount, allowedInstanceTypes }: InstanceRequirements): Largest {
  const types = (allowedInstanceTypes ?? []).map(instanceType);
  const most = (of: (type: NonNullable<(typeof types)[number]>) => number) =>
    types.length === 0 ? Infinity : Math.max(...types.map((type) => (type === undefined ? Infinity : of(type))));
  return {
    vcpus: Math.min(
      vCpuCount?.max ?? Infinity,
      most(({ vcpus }) => vcpus),
    ),
    memoryMib: Math.min(
      memoryMiB?.max ?? Infinity,
      most((type) => type.memoryMib),
    ),
    gpus: Math.min(
      acceleratorCount?.max ?? Infinity,
      most(({ gpus }) => gpus),
    ),
  };
}

function isTurned(range: unknown): range is Required<NumberRange> {
  return isRecord(range) && typeof range.min === "number" && typeof range.max === "number" && range.min > range.max;
}

function tooLarge(subject: Noun, capacity: Noun, { at, wants, has }: Excess): PlanFinding {
  return {
    source: sourceOf(subject, at),
    message: `A task of ${subject.words} needs ${wants}; the instances that ECS may choose for ${capacity.words} have ${has}.`,
    help: `Make the task smaller, or let \`instanceRequirements\` of ${capacity.words} allow larger instances.`,
  };
}

function turned(subject: Noun, name: string, { min, max }: Required<NumberRange>): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceRequirements", name, "min"]),
    message: `${capitalized(subject.words)} has instances with a \`${name}\` of ${min} at least and ${max} at most.`,
    help: `Set its \`max\` to ${min} or more.`,
  };
}

function unreserved(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["capacityReservations"]),
    message: `${capitalized(subject.words)} has \`capacityReservations\`; ECS takes them with the \`capacityOptionType\` "RESERVED" alone.`,
    help: 'Set `capacityOptionType` to "RESERVED", or remove `capacityReservations`.',
  };
}

function both(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceRequirements", "excludedInstanceTypes"]),
    message: `${capitalized(subject.words)} has types of instances that are allowed and others that are excluded; ECS takes one of the two lists.`,
    help: "Remove `excludedInstanceTypes`: what is not among those that are allowed is not chosen.",
  };
}

function tooMany(subject: Noun, name: string, count: number): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceRequirements", name]),
    message: `${capitalized(subject.words)} has ${count} entries in \`${name}\`; ECS takes ${TYPES_MAX}.`,
    help: 'Write families instead, as in "m7g.*".',
  };
}

function noType(subject: Noun, name: string, index: number, type: string): PlanFinding {
  return {
    source: sourceOf(subject, ["instanceRequirements", name, index]),
    message: `${capitalized(subject.words)} names ${shown(type)}, which is no type of instance: a family and a size, with a dot between.`,
    help: 'Write it like "m7g.large", or "m7g.*" for a family.',
  };
}
