import type { ContainerDefinition, TaskDefinition } from "@ecs-dsl/validators";
import { getAtt } from "../../cloudformation/template.ts";
import { addMainOrigins, addSidecarOrigins } from "./container.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import type { Lowering } from "../lowering.ts";
import { Origins } from "../fields/origins.ts";
import { addOverrideOrigins, withOverrides } from "../fields/overrides.ts";
import { ACCOUNT, literal, PARTITION } from "../resolve/place.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { roleName } from "./roles.ts";
import { cpuUnits, memoryMib } from "../resolve/size.ts";
import { addTagOrigins, documentTags, type Tags } from "../fields/tags.ts";
import type { OriginEntry } from "../../model/assembly.ts";

/** The task definition of a workload. */
export function taskDefinition(
  lowering: Lowering,
  plan: WorkloadPlan,
  appTags: Tags,
  containers: readonly Built<ContainerDefinition>[],
): Built<TaskDefinition> {
  const { props } = plan;
  const built: Built<TaskDefinition> = {
    family: plan.fullName,
    networkMode: "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    cpu: props.cpu === undefined ? undefined : cpuUnits(props.cpu),
    memory: props.memory === undefined ? undefined : memoryMib(props.memory),
    runtimePlatform: {
      cpuArchitecture: props.runtimePlatform?.cpuArchitecture ?? "X86_64",
      operatingSystemFamily: props.runtimePlatform?.operatingSystemFamily ?? "LINUX",
    },
    ephemeralStorage: props.ephemeralStorage === undefined ? undefined : { sizeInGiB: props.ephemeralStorage },
    executionRoleArn: roleArn(lowering, plan, "execution"),
    taskRoleArn: roleArn(lowering, plan, "task"),
    containerDefinitions: containers,
    tags: documentTags(appTags, props.tags),
  };
  return withOverrides(built, overridesOf(plan));
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
  const { subject } = plan;
  origins.addWhole([], subject, []);
  origins.addSame([], subject, ["cpu", "memory", "runtimePlatform"]);
  origins.addWhole(["ephemeralStorage"], subject, ["ephemeralStorage"]);
  addTagOrigins(origins, lowering.subject, appTags, subject, plan.props.tags);
  addMainOrigins(origins, ["containerDefinitions", 0], plan);
  plan.sidecars.forEach((sidecar, index) => addSidecarOrigins(origins, ["containerDefinitions", index + 1], sidecar));
  addOverrideOrigins(origins, [], overridesOf(plan));
  return origins.entries;
}
