import { type ContainerDefinition, type TaskDefinition, UNKNOWN } from "@ecs-dsl/validators";
import { getAtt } from "../../cloudformation/template.ts";
import { addMainOrigins, addSidecarOrigins } from "./container.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import { resolver } from "../resources/values.ts";
import type { Lowering } from "../lowering.ts";
import type { TaskContext } from "../fields/contexts.ts";
import { TASK } from "../fields/tables/task.ts";
import { processorOf } from "../resolve/processor.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
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
    place: lowering.place,
    resolve: resolver(lowering),
    family: plan.props.family ?? plan.fullName,
    executionRoleArn: lowering.isStackless ? NO_ROLE : EXECUTION_ROLE,
    taskRoleArn: lowering.isStackless ? undefined : TASK_ROLE,
    runsOn: plan.runsOn,
    processor: processorOf(plan),
    containers,
  };
}

function overridesOf({ subject, props }: WorkloadPlan) {
  return { subject, path: ["overrides", "taskDefinition"], value: props.overrides?.taskDefinition };
}

/** CloudFormation names the roles: a name of ours would be taken in a second region, and would need a capability of its own. */
const EXECUTION_ROLE = new Deferred("${EXECUTION_ROLE_ARN}", getAtt("ExecutionRole", "Arn"));
/** What is reported: that others say nothing of it. */
const NO_ROLE = new Deferred(UNKNOWN, getAtt("ExecutionRole", "Arn"));
const TASK_ROLE = new Deferred("${TASK_ROLE_ARN}", getAtt("TaskRole", "Arn"));

/** Where the values of the task definition were written. */
export function taskDefinitionOrigins(lowering: Lowering, plan: WorkloadPlan, appTags: Tags): readonly OriginEntry[] {
  const origins = new Origins();
  const context = contextOf(lowering, plan, appTags, []);
  TASK.addOrigins(origins, "taskDefinition", plan, context);
  addMainOrigins(origins.below(["containerDefinitions", 0]), lowering, plan);
  plan.sidecars.forEach((sidecar, index) => {
    addSidecarOrigins(origins.below(["containerDefinitions", index + 1]), lowering, plan, sidecar);
  });
  // A sidecar that cannot be used is a container that nothing is known of.
  origins.add(["containerDefinitions", plan.sidecars.length + 1], plan.subject, ["sidecars"]);
  addOverrideOrigins(origins, overridesOf(plan), TASK.lower("taskDefinition", plan, context));
  return origins.entries;
}
