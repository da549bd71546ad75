import type { ContainerDefinition, TaskDefinition } from "@ecs-dsl/validators";
import { getAtt } from "../../cloudformation/template.ts";
import { addMainOrigins, addSidecarOrigins } from "./container.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import type { Lowering } from "../lowering.ts";
import type { TaskContext } from "../fields/contexts.ts";
import { TASK } from "../fields/tables/task.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import { ACCOUNT, literal, PARTITION } from "../resolve/place.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { roleName } from "./roles.ts";
import type { Tags } from "../fields/tags.ts";
import type { OriginEntry } from "../../model/assembly.ts";

/** The task definition of a workload. */
export function taskDefinition(
  lowering: Lowering,
  plan: WorkloadPlan,
  appTags: Tags,
  containers: readonly Built<ContainerDefinition>[],
): Built<TaskDefinition> {
  return withOverrides(
    TASK.lower("taskDefinition", plan, contextOf(lowering, plan, appTags, containers)),
    overridesOf(plan),
  );
}

function contextOf(
  lowering: Lowering,
  plan: WorkloadPlan,
  appTags: Tags,
  containers: TaskContext["containers"],
): TaskContext {
  return {
    app: lowering.subject,
    appTags,
    family: plan.fullName,
    executionRoleArn: roleArn(lowering, plan, "execution"),
    taskRoleArn: roleArn(lowering, plan, "task"),
    containers,
  };
}

function overridesOf({ subject, props }: WorkloadPlan) {
  return { subject, path: ["overrides", "taskDefinition"], value: props.overrides?.taskDefinition };
}

function roleArn(lowering: Lowering, plan: WorkloadPlan, use: "execution" | "task"): Deferred {
  const arn = literal(lowering.place, ["arn:", PARTITION, ":iam::", ACCOUNT, `:role/${roleName(plan, use)}`]);
  return new Deferred(arn, getAtt(use === "execution" ? "ExecutionRole" : "TaskRole", "Arn"));
}

/** Where the values of the task definition were written. */
export function taskDefinitionOrigins(lowering: Lowering, plan: WorkloadPlan, appTags: Tags): readonly OriginEntry[] {
  const origins = new Origins();
  const context = contextOf(lowering, plan, appTags, []);
  TASK.addOrigins(origins, "taskDefinition", plan, context);
  addMainOrigins(origins.below(["containerDefinitions", 0]), lowering, plan);
  plan.sidecars.forEach((sidecar, index) => {
    addSidecarOrigins(origins.below(["containerDefinitions", index + 1]), lowering, plan, sidecar);
  });
  addOverrideOrigins(origins, overridesOf(plan), TASK.lower("taskDefinition", plan, context));
  return origins.entries;
}
