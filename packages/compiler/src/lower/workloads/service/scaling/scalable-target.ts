import type { ScheduledScaling } from "@ecs-dsl/dsl";
import { resource } from "../../../../cloudformation/resource.ts";
import { sub, type Resource } from "../../../../cloudformation/template.ts";
import { hashed } from "../../../resolve/names.ts";
import type { Bounds } from "../plan.ts";

/** What says how many tasks there may be, and when there may be others. */
export function scalableTarget({ min, max, schedules = [] }: Bounds, cluster: string): Resource {
  const actions = schedules.map(scheduledAction);
  return resource("AWS::ApplicationAutoScaling::ScalableTarget", {
    ServiceNamespace: "ecs",
    ScalableDimension: "ecs:service:DesiredCount",
    ResourceId: sub(`service/${cluster.replaceAll("${", "${!")}/\${Service.Name}`),
    MinCapacity: min,
    MaxCapacity: max,
    ...(actions.length > 0 && { ScheduledActions: actions }),
  });
}

/** Named by its time: names tell the actions of a target apart, and take no colon and no slash. */
function scheduledAction(scheduled: ScheduledScaling) {
  return {
    ScheduledActionName: `schedule-${hashed(scheduleKey(scheduled))}`,
    Schedule: scheduled.schedule,
    Timezone: scheduled.timeZone,
    ScalableTargetAction: { MinCapacity: scheduled.min, MaxCapacity: scheduled.max },
  };
}

/** What tells one schedule from another. */
export function scheduleKey({ schedule, timeZone = "UTC" }: ScheduledScaling): string {
  return JSON.stringify([schedule, timeZone]);
}
