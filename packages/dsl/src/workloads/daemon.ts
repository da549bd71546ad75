import { placed } from "../call-site.ts";
import { held } from "../held.ts";
import type { Ec2Capacity } from "../capacity/ec2-capacity.ts";
import type { ExistingEc2Capacity } from "../capacity/existing-capacity.ts";
import type { ExternalCapacity } from "../capacity/external.ts";
import type { Ec2, Ec2Task, OperatingSystemFamily } from "../capacity/where.ts";
import type { PortMap } from "../container/port-map.ts";
import type { Rolling } from "../delivery/rolling.ts";
import type { AnySizedTask } from "./any-sized-task.ts";
import type { EcsServiceSettings, SizedTask, TaskSettings } from "./service.ts";
import { type WorkloadValues, workloadValuesOf } from "./workload-values.ts";

/** Settings of a daemon that do not depend on its size. */
interface DaemonSettings<Side extends string, Vol extends string>
  extends TaskSettings<Side, Vol>, Omit<EcsServiceSettings, "availabilityZoneRebalancing" | "deployment"> {
  /** The instances that it runs on, one task on each of them. */
  readonly capacity: Ec2Capacity | ExistingEc2Capacity | ExternalCapacity;
  /**
   * Ports that the main container listens on: with the network mode `host` they are the instance's own.
   * @default none
   */
  readonly ports?: PortMap<string, Ec2>;
  /**
   * How ECS replaces running tasks with new ones. An instance has one at a time, so the old one goes first: `maximumPercent`
   * is 100, and `minimumHealthyPercent` says on how many instances at least one runs meanwhile.
   * @default rolling({ minimumHealthyPercent: 0, maximumPercent: 100 })
   */
  readonly deployment?: Rolling;
}

/** Settings of a daemon. {@link daemon} finds the type parameters by itself. */
export interface DaemonProps<Side extends string = string, Vol extends string = string>
  extends
    DaemonSettings<Side, Vol>,
    SizedTask<Ec2, OperatingSystemFamily, Ec2["cpu"]["linux"], Side, Vol>,
    Omit<Ec2Task, keyof TaskSettings<Side, Vol>> {}

/** Settings of a daemon as they are kept: of any size. */
export interface AnyDaemonProps
  extends
    DaemonSettings<string, string>,
    Omit<AnySizedTask, "assignPublicIp" | "capacity" | "capacityProviderStrategy" | "placementStrategy"> {}

/** A task on each instance of a capacity. Made by {@link daemon}. */
export interface Daemon extends WorkloadValues {
  readonly kind: "daemon";
  /** The daemon's name, as given. */
  readonly name: string;
  /** All settings, as given. */
  readonly props: Partial<AnyDaemonProps>;
}

/**
 * A task on each instance of a capacity, as long as the instance is there: an agent that collects logs or metrics, for example.
 * It becomes a stack of its own with an ECS service of the scheduling strategy `DAEMON`. ECS starts it before other tasks on
 * a new instance, and stops it last where one is drained.
 *
 * @param name letters, digits and `-`; the name of the ECS service, and of the main container unless `container` names it
 * @example
 * const instances = ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 3 });
 * const agent = daemon("agent", { capacity: instances, image: "agent:1.0", memory: 128, networkMode: "host" });
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html#service_scheduler
 */
export function daemon<Side extends string = never, Vol extends string = never>(
  name: string,
  props: DaemonProps<Side, Vol>,
): Daemon;
export function daemon(name: string, props: Partial<AnyDaemonProps>): Daemon {
  const own = { kind: "daemon", name, props: held(props) } as const;
  return placed({ ...own, ...workloadValuesOf(own) }, daemon);
}
