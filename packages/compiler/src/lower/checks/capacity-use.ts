import { instanceType } from "@ecs-dsl/validators/facts";
import { capitalized, counted, listed } from "@ecs-dsl/validators/words";
import { processorOfCapacity } from "../plan/ec2-capacity-plan.ts";
import { type CapacityPlan, isExisting } from "../plan/capacity-plan.ts";
import { processorOfManaged } from "../plan/managed-instances-plan.ts";
import type { Ec2CapacityPlan, SharePlan } from "../plan/plan.ts";
import { sourceOf, type Noun } from "../nouns/noun.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { familyOf } from "../platform/ec2-capacity/operating-system.ts";
import { processorOf } from "../resolve/processor.ts";
import { cpuUnits, memoryMib } from "../resolve/size.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const capacityFit = definePlanRule({
  code: "config/capacity-fit",
  severity: "error",
  on: "workload",
  summary: "A task fits on the instances that run it.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html",
    checked: "2026-11-29",
  },
  check(workload, report) {
    for (const capacity of workload.instances) {
      for (const excess of excessesOf(workload, capacity)) report(tooLarge(workload.subject, capacity, excess));
    }
  },
});

export const capacityMixed = definePlanRule({
  code: "config/capacity-mixed",
  severity: "error",
  on: "workload",
  summary: "A strategy has capacities of Fargate, of EC2 instances, or of managed instances.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html",
    checked: "2026-11-29",
  },
  check({ subject, capacity }, report) {
    const [first, ...others] = capacity;
    if (first === undefined) return;
    const index = others.findIndex((share) => kindOf(share) !== kindOf(first));
    const other = others[index];
    if (other !== undefined) report(mixed(subject, index + 1, [kindOf(first), kindOf(other)]));
  },
});

export const capacityProcessor = definePlanRule({
  code: "config/capacity-processor",
  severity: "error",
  on: "workload",
  summary: "Tasks run on instances with the processor and the operating system that their images are made for.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html",
    checked: "2026-11-29",
  },
  check(workload, report) {
    const { cpuArchitecture = processorOf(workload), operatingSystemFamily = "LINUX" } =
      workload.props.runtimePlatform ?? {};
    for (const capacity of workload.instances) {
      const processor = processorOfCapacity(capacity);
      if (isSystemKnown(capacity) && operatingSystemFamily !== familyOf(capacity)) {
        report(onOtherSystem(workload.subject, capacity, operatingSystemFamily));
      } else if (processor !== undefined && processor !== cpuArchitecture)
        report(onOther(workload, capacity, processor));
    }
    for (const capacity of workload.managed) {
      const processor = processorOfManaged(capacity);
      if (processor !== undefined && processor !== cpuArchitecture) report(onOther(workload, capacity, processor));
    }
  },
});

/** What the app makes is of Amazon Linux where nothing else is said. */
function isSystemKnown({ existing, props }: Ec2CapacityPlan): boolean {
  return existing === undefined || props.operatingSystem !== undefined;
}

export const capacityTwice = definePlanRule({
  code: "config/capacity-twice",
  severity: "error",
  on: "workload",
  summary: "A workload says once what runs it.",
  check({ subject, props: { capacity, capacityProviderStrategy } }, report) {
    if (capacity !== undefined && capacityProviderStrategy !== undefined) report(twice(subject));
  },
});

interface Excess {
  readonly at: readonly (string | number)[];
  readonly wants: string;
  readonly has: string;
}

/** What the task asks for beyond a type that is known: the kernel has some of the memory for itself. */
function excessesOf({ props, sidecars }: WorkloadPlan, { props: { instanceType: type = "" } }: Ec2CapacityPlan) {
  const instance = instanceType(type);
  const excesses: Excess[] = [];
  if (instance === undefined) return excesses;
  const { vcpus, memoryMib: mib, gpus: all } = instance;
  const [cpu, memory] = [Number(cpuUnits(props.cpu ?? 0)), Number(memoryMib(props.memory ?? 0))];
  if (cpu > vcpus * 1024) {
    excesses.push({ at: ["cpu"], wants: `${cpu} CPU units`, has: `${vcpus * 1024}` });
  }
  if (memory >= mib) excesses.push({ at: ["memory"], wants: `${memory} MiB`, has: `less than ${mib} for tasks` });
  const gpus = [props, ...sidecars.map((sidecar) => sidecar.props)].reduce((sum, { gpu = 0 }) => sum + gpu, 0);
  if (gpus > all) excesses.push({ at: ["gpu"], wants: counted(gpus, "GPU"), has: all === 0 ? "none" : String(all) });
  return excesses;
}

function tooLarge(
  subject: Noun,
  { subject: capacity, props, existing }: Ec2CapacityPlan,
  { at, wants, has }: Excess,
): PlanFinding {
  const way = existing === undefined ? `set \`instanceType\` of ${capacity.words} to a larger type` : LARGER;
  return {
    source: sourceOf(subject, at),
    message: `A task of ${subject.words} needs ${wants}; an instance of ${capacity.words}, ${props.instanceType ?? ""}, has ${has}.`,
    help: `Make the task smaller, or ${way}.`,
  };
}

const LARGER = "name another capacity, with larger instances";

/** What a share is of, in words. */
function kindOf({ instances, managed }: SharePlan): string {
  if (instances !== undefined) return "EC2 instances";
  return managed === undefined ? "Fargate" : "managed instances";
}

function mixed(subject: Noun, index: number, [one, other]: readonly [string, string]): PlanFinding {
  return {
    source: sourceOf(subject, ["capacityProviderStrategy", index]),
    message: `${capitalized(subject.words)} has shares of ${one} and of ${other} in one strategy; ECS takes the one or the other.`,
    help: 'Write two services of the same image, each with a strategy of its own, and give both the same route with a `weight`: `routes: { http: edge.route({ path: "/*", weight: 3 }) }` beside one with `weight: 1`.',
  };
}

function twice(subject: Noun): PlanFinding {
  return {
    source: sourceOf(subject, ["capacityProviderStrategy"]),
    message: `${capitalized(subject.words)} has a \`capacity\` and a \`capacityProviderStrategy\`; one of them says what runs it.`,
    help: "Remove one of the two: shares of several capacities are `capacityProviderStrategy: [share(instances, { weight: 2 })]`.",
  };
}

function onOtherSystem(subject: Noun, capacity: Ec2CapacityPlan, family: string): PlanFinding {
  const { subject: instances } = capacity;
  const system = familyOf(capacity);
  const words = system === "LINUX" ? "Linux" : system;
  const way =
    family !== "LINUX" && isExisting(capacity)
      ? `Name a capacity whose instances run ${family}, or remove what names this one: Fargate runs it.`
      : family === "LINUX"
        ? `Set \`runtimePlatform\` to { operatingSystemFamily: "${system}" }, or name instances that run Linux.`
        : `Set \`operatingSystem\` of ${instances.words} to "${family}", or remove what names the capacity: Fargate runs it.`;
  return {
    source: sourceOf(subject, family === "LINUX" ? ["capacity"] : ["runtimePlatform", "operatingSystemFamily"]),
    message: `${capitalized(subject.words)} runs ${family === "LINUX" ? "Linux" : family}; the instances of ${instances.words} run ${words}.`,
    help: way,
  };
}

function onOther(
  { subject, instances, managed, props }: WorkloadPlan,
  capacity: CapacityPlan,
  processor: string,
): PlanFinding {
  const isWritten = props.runtimePlatform?.cpuArchitecture !== undefined;
  const all = [...instances, ...managed];
  const [first] = all;
  const made = isWritten
    ? `is for ${props.runtimePlatform?.cpuArchitecture ?? ""}`
    : `is for the processor of ${first?.subject.words ?? ""}`;
  return {
    source: sourceOf(subject, isWritten ? ["runtimePlatform", "cpuArchitecture"] : ["capacityProviderStrategy"]),
    message: `${capitalized(subject.words)} ${made}; the instances of ${capacity.subject.words} are ${processor}, and ECS would place none of its tasks there.`,
    help:
      isWritten && all.length === 1
        ? "Remove `cpuArchitecture`: images are then built for the instances."
        : `Give ${listed(
            all.map((one) => one.subject.words),
            "and",
          )} types with the same processor.`,
  };
}
