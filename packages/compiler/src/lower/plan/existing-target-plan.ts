import type { AnyServiceProps, ExistingTargetGroup, ExistingTargetGroupProps, ReferredResource } from "@ecs-dsl/dsl";
import { EXISTING_TARGET_GROUP } from "../fields/tables/existing-target-group.ts";
import { portNumber } from "../resolve/connections.ts";
import { nounAt, type Noun } from "../nouns/noun.ts";
import type { StructPropShape } from "../nouns/prop-shape.ts";
import type { RoutePlan, Settings, WorkloadPlan } from "./plan.ts";
import { placedWays, type WayPosition } from "./ways.ts";

/** A target group that exists, in which ECS registers a port of a container. */
export interface ExistingTargetPlan
  extends Settings<ExistingTargetGroupProps>, Pick<RoutePlan, "port" | "at" | "sidecar"> {
  /** Its ARN, or what names the value from outside that is it. */
  readonly arn: string;
  readonly given?: ReferredResource["given"];
  readonly containerName: string;
  /** Undefined where the container has no port of that name. */
  readonly containerPort: number | undefined;
}

/** What holds settings against their shape. */
interface Conforms {
  conformed<Props extends object>(subject: Noun, shape: StructPropShape, props: Props): Partial<Props>;
}

/** The target groups that exist among the routes of a workload and its sidecars. */
export function planExistingTargets(
  planner: Conforms,
  { subject, props: { routes } }: Settings<Pick<AnyServiceProps, "routes">>,
  task: Pick<WorkloadPlan, "sidecars" | "ports" | "containerName">,
): readonly ExistingTargetPlan[] {
  return placedWays(routes, subject, task.sidecars).flatMap(({ way, position }) =>
    way.kind === "target-group" ? [planTarget(planner, way, position, task)] : [],
  );
}

function planTarget(
  planner: Conforms,
  group: ExistingTargetGroup,
  { words, holder, ...position }: WayPosition,
  task: Pick<WorkloadPlan, "ports" | "containerName">,
): ExistingTargetPlan {
  const { ports = {}, containerName } = position.sidecar ?? task;
  const subject = nounAt(group, holder, position.at, `${words} of ${holder.words}`);
  return {
    ...position,
    arn: group.name,
    ...(group.given !== undefined && { given: group.given }),
    subject,
    props: planner.conformed(subject, EXISTING_TARGET_GROUP.shape, group.props),
    containerName,
    containerPort: Object.hasOwn(ports, position.port) ? portNumber(ports[position.port]) : undefined,
  };
}
