import type { OutputReference } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import { KEPT, resource } from "../../../cloudformation/resource.ts";
import { getAtt, type Resource, type Value } from "../../../cloudformation/template.ts";
import { templateTags } from "../../fields/tags.ts";
import type { Lowering } from "../../lowering.ts";
import { Deferred, type Built } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { DEAD_LETTERS } from "../../resources/queue/queue.ts";
import { referenceStatements, resolver } from "../../resources/values.ts";
import { allow, type Statement } from "../grants/statement.ts";
import { ecsParameters, vpcConfiguration } from "../started/ecs-target.ts";
import { afterFailureRule } from "../started/failure-rule.ts";
import { clusterArn, runnerRole } from "../started/runner-role.ts";
import type { Shared } from "../workload-kind.ts";
import type { ScheduledTaskPlan } from "./plan.ts";

/** The schedule, the role that it has, and the queue for the starts that it gives up. */
export function scheduleResources(
  lowering: Lowering,
  plan: ScheduledTaskPlan,
  shared: Shared,
  task: Built<TaskDefinition>,
): Readonly<Record<string, Resource>> {
  const letters = deadLetters(lowering, plan, shared);
  const starter = { service: "scheduler.amazonaws.com", sourceArn: GROUP, statements: letters.statements } as const;
  return {
    ...letters.resources,
    ScheduleRole: runnerRole(lowering, plan, task, shared, starter),
    Schedule: schedule(lowering, plan, shared, letters.arn),
  };
}

/**
 * Scheduler names the group of a schedule, never the schedule. Source:
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html. Checked 2026-11-28.
 */
const GROUP = substituted(["arn:", PARTITION, ":scheduler:", REGION, ":", ACCOUNT, ":schedule-group/default"]);

function schedule(
  lowering: Lowering,
  plan: ScheduledTaskPlan,
  shared: Shared,
  deadLetter: Value<string> | undefined,
): Resource {
  const { schedule: expression, retryPolicy, ...props } = plan.props;
  const vpc = vpcConfiguration(lowering, plan, shared);
  const properties = {
    ScheduleExpression: expression ?? "",
    ScheduleExpressionTimezone: props.timeZone,
    StartDate: props.startDate,
    EndDate: props.endDate,
    State: props.state ?? "ENABLED",
    FlexibleTimeWindow: flexibleTimeWindow(plan),
    Target: {
      Arn: clusterArn(shared.cluster),
      RoleArn: getAtt("ScheduleRole", "Arn"),
      EcsParameters: {
        ...ecsParameters(plan, shared),
        NetworkConfiguration: vpc && { AwsvpcConfiguration: vpc },
      },
      RetryPolicy: retryPolicy && {
        MaximumRetryAttempts: retryPolicy.maximumRetryAttempts,
        MaximumEventAgeInSeconds: retryPolicy.maximumEventAgeInSeconds,
      },
      DeadLetterConfig: deadLetter === undefined ? undefined : { Arn: deadLetter },
    },
  };
  return resource("AWS::Scheduler::Schedule", properties, afterFailureRule(plan));
}

function flexibleTimeWindow({ props: { flexibleTimeWindow: window } }: ScheduledTaskPlan) {
  if (window === undefined) return { Mode: "OFF" } as const;
  return { Mode: "FLEXIBLE", MaximumWindowInMinutes: window.maximumWindowInMinutes } as const;
}

interface DeadLetters {
  readonly arn?: Value<string>;
  readonly resources: Readonly<Record<string, Resource>>;
  /** The rights of who writes to the queue. */
  readonly statements: readonly Statement[];
}

function deadLetters(lowering: Lowering, { props }: ScheduledTaskPlan, { appTags }: Shared): DeadLetters {
  const { deadLetter, tags } = props;
  if (deadLetter === undefined) return { resources: {}, statements: [] };
  if (deadLetter.queue !== undefined) return sharedDeadLetters(lowering, deadLetter.queue);
  const arn = getAtt("DeadLetterQueue", "Arn");
  return {
    arn,
    resources: {
      DeadLetterQueue: resource(
        "AWS::SQS::Queue",
        {
          ...DEAD_LETTERS,
          SqsManagedSseEnabled: true,
          Tags: templateTags(appTags, tags),
        },
        KEPT,
      ),
    },
    statements: allow("sqs:SendMessage", [arn]),
  };
}

function sharedDeadLetters(lowering: Lowering, queue: OutputReference["resource"]): DeadLetters {
  const reference: OutputReference = {
    kind: "reference",
    of: "output",
    resource: queue,
    output: "url",
    access: "send",
  };
  const arn = resolver(lowering)({ ...reference, output: "arn" });
  return {
    arn: arn instanceof Deferred ? arn.template : arn,
    resources: {},
    statements: referenceStatements(lowering, [reference]),
  };
}
