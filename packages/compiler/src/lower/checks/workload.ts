import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { capitalized, counted, shown } from "@ecs-dsl/validators/words";
import type { Lowering } from "../lowering.ts";
import { reportAt, type Noun } from "../plan/noun.ts";
import { checkOverrides, OWN_OF_CONTAINER, OWN_OF_SIDECAR, OWN_OF_TASK } from "./overrides.ts";
import type { WorkloadPlan } from "../plan/plan.ts";

/** Reports what AWS would refuse of the parts of a workload that no document carries. */
export function checkWorkload(lowering: Lowering, plan: WorkloadPlan): void {
  const { logRetentionDays, overrides } = plan.props;
  const { subject } = plan;
  checkOverrides(lowering, subject, ["overrides", "taskDefinition"], overrides?.taskDefinition, OWN_OF_TASK);
  checkOverrides(lowering, subject, ["overrides", "container"], overrides?.container, OWN_OF_CONTAINER);
  for (const sidecar of plan.sidecars) {
    const container = sidecar.props.overrides?.container;
    checkOverrides(lowering, sidecar.subject, ["overrides", "container"], container, OWN_OF_SIDECAR);
  }
  for (const { subject: holder, props } of [plan, ...plan.sidecars]) checkImage(lowering, holder, props.image);
  if (logRetentionDays === undefined || LOG_RETENTION_DAYS.includes(logRetentionDays)) return;
  const above = LOG_RETENTION_DAYS.find((days) => days > logRetentionDays) ?? LOG_RETENTION_DAYS.at(-1);
  reportAt(lowering.report, plan.subject, ["logRetentionDays"], {
    code: "config/log-retention",
    message: `${capitalized(plan.subject.words)} keeps its logs for ${counted(logRetentionDays, "day")}; CloudWatch Logs takes certain numbers of days only.`,
    help: `Set \`logRetentionDays\` to ${above}.`,
  });
}

const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;

/** Reports a build context that only one machine has. */
function checkImage(lowering: Lowering, subject: Noun, image: WorkloadPlan["props"]["image"]): void {
  if (typeof image !== "object" || image.source !== "build") return;
  const { context } = image;
  if (context !== "" && !ABSOLUTE.test(context)) return;
  reportAt(lowering.report, subject, ["image"], {
    code: "config/build-context",
    message: `The image of ${subject.words} is built in ${shown(context)}; a build context is a folder relative to the config file.`,
    help: 'Write it like "./api"; "." is the config\'s own folder.',
  });
}
