import { LOG_RETENTION_DAYS } from "@ecs-dsl/validators/facts";
import { capitalized, counted } from "@ecs-dsl/validators/words";
import type { Lowering } from "./lowering.ts";
import { reportAt } from "./noun.ts";
import type { WorkloadPlan } from "./plan.ts";

/** Reports what AWS would refuse of the parts of a workload that no document carries. */
export function checkWorkload(lowering: Lowering, plan: WorkloadPlan): void {
  const { logRetentionDays } = plan.props;
  if (logRetentionDays === undefined || LOG_RETENTION_DAYS.includes(logRetentionDays)) return;
  const above = LOG_RETENTION_DAYS.find((days) => days > logRetentionDays) ?? LOG_RETENTION_DAYS.at(-1);
  reportAt(lowering.report, plan.subject, ["logRetentionDays"], {
    code: "config/log-retention",
    message: `${capitalized(plan.subject.words)} keeps its logs for ${counted(logRetentionDays, "day")}; CloudWatch Logs takes certain numbers of days only.`,
    help: `Set \`logRetentionDays\` to ${above}.`,
  });
}
