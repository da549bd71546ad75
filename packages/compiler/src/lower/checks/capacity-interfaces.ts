import { instanceType, type InstanceType } from "@ecs-dsl/validators/facts";
import { capitalized, counted } from "@ecs-dsl/validators/words";
import { sourceOf } from "../nouns/noun.ts";
import type { Ec2CapacityPlan, WorkloadPlan } from "../plan/plan.ts";
import { type EcsServicePlan, hasInterfaces, isDaemon, isEcsService } from "../workloads/service/plan.ts";
import { definePlanRule, type PlanFinding } from "./plan-rule.ts";

export const capacityInterfaces = definePlanRule({
  code: "config/capacity-interfaces",
  severity: "info",
  on: "ec2Capacity",
  summary: "The instances of a capacity have network interfaces for the tasks that run there at least.",
  source: {
    url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html",
    checked: "2026-11-29",
  },
  check(capacity, report, { workloads }) {
    const { instanceType: type = "", maxSize } = capacity.props;
    const instance = instanceType(type);
    if (instance === undefined || maxSize === undefined) return;
    const own = workloads.flatMap((one) => (isEcsService(one) && runsThereAlone(one, capacity) ? [one] : []));
    const daemons = own.filter(isDaemon).length;
    const tasks = own.filter((one) => !isDaemon(one)).reduce((sum, service) => sum + fewestTasks(service), 0);
    const room = Math.max(0, instance.interfaces - 1 - daemons);
    if (tasks > room * maxSize) report(crowded(capacity, instance, { tasks, daemons, room, maxSize }));
  },
});

/** Whose tasks have network interfaces, on no other capacity. */
function runsThereAlone(workload: WorkloadPlan, capacity: Ec2CapacityPlan): boolean {
  return (
    hasInterfaces(workload) &&
    workload.capacity.every(({ instances }) => instances === capacity) &&
    workload.instances.includes(capacity)
  );
}

function fewestTasks({ props: { scaling, desiredCount = 1 } }: EcsServicePlan): number {
  return scaling === undefined ? desiredCount : (scaling.min ?? 0);
}

interface Crowd {
  readonly tasks: number;
  readonly daemons: number;
  /** Tasks of services for which an instance has interfaces. */
  readonly room: number;
  readonly maxSize: number;
}

function crowded(
  { subject, props }: Ec2CapacityPlan,
  { interfaces }: InstanceType,
  { tasks, daemons, room, maxSize }: Crowd,
): PlanFinding {
  const taken = daemons === 0 ? "its own takes one" : `its own and ${counted(daemons, "daemon")} take ${daemons + 1}`;
  const larger = room === 0 ? "Name a larger `instanceType`" : `Set \`maxSize\` to ${Math.ceil(tasks / room)}`;
  return {
    source: sourceOf(subject, ["maxSize"]),
    message: `${capitalized(subject.words)} runs ${counted(tasks, "task")} with network interfaces of their own, and has room for ${room * maxSize} on ${counted(maxSize, "instance")} of ${props.instanceType ?? ""}: of the ${interfaces} interfaces of each, ${taken}.`,
    help: `${larger}, set \`networkMode\` of services to "bridge", or switch on the account setting awsvpcTrunking, by which most types of instances have more.`,
  };
}
