import type { ScheduledScaling, ScheduledTaskProps } from "@ecs-dsl/dsl";
import type { Path } from "@ecs-dsl/validators";
import type { AppPlan } from "../plan/app-plan.ts";
import type { Noun } from "../nouns/noun.ts";
import { isEcsService } from "../workloads/service/plan.ts";

/** What happens at certain times, and where they are written. */
export interface Timed {
  readonly subject: Noun;
  /** Where in the settings of the subject. */
  readonly path: Path;
  /** How a sentence calls what happens: `scheduled task "report"`. */
  readonly words: string;
  readonly props: Partial<Pick<ScheduledScaling | ScheduledTaskProps, "schedule" | "timeZone">>;
}

/** The times at which the tasks of a workload start, or scale within other bounds. */
export function timesOf(workload: AppPlan["workloads"][number]): readonly Timed[] {
  const { subject } = workload;
  if (workload.kind === "scheduled-task") return [{ subject, path: [], words: subject.words, props: workload.props }];
  const schedules = isEcsService(workload) ? (workload.props.scaling?.schedules ?? []) : [];
  return schedules.map((schedule, index) => ({
    subject,
    path: ["scaling", "schedules", index],
    words: `the scaling of ${subject.words}`,
    props: schedule,
  }));
}
