import type { Permission } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import { resource } from "../../cloudformation/resource.ts";
import { ref, type Resource } from "../../cloudformation/template.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { itemsOf } from "./grants/built-values.ts";
import { fileSystemStatements } from "./grants/file-systems.ts";
import { keyStatements } from "./grants/keys.ts";
import { logStatements } from "./grants/logging.ts";
import { objectStatements } from "./grants/objects.ts";
import { pullStatements } from "./grants/pulling.ts";
import { readStatements } from "./grants/reading.ts";
import type { Statement } from "./grants/statement.ts";

/** The task whose roles are made, as it is deployed: with its overrides. */
export interface RoleTask {
  readonly document: Built<TaskDefinition>;
  readonly appTags: Tags;
  /** Whether `aws ecs execute-command` works in it. */
  readonly executesCommands: boolean;
}

/** The roles of the task, but for those that an override has it take from elsewhere. */
export function roles(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): Readonly<Record<string, Resource>> {
  const { executionRoleArn, taskRoleArn } = task.document;
  return {
    ...(executionRoleArn instanceof Deferred ? { ExecutionRole: executionRole(lowering, plan, task) } : {}),
    ...(taskRoleArn instanceof Deferred ? { TaskRole: taskRole(plan, task) } : {}),
  };
}

/** The role by which ECS starts the task: pulls the images, writes the logs and reads what the task names. */
function executionRole({ place }: Lowering, plan: WorkloadPlan, task: RoleTask): Resource {
  const containers = itemsOf(task.document, "containerDefinitions");
  return role(plan, "execution", task.appTags, [
    ...pullStatements(plan),
    ...logStatements(containers),
    ...readStatements(place, containers),
    ...keyStatements(plan),
    ...objectStatements(containers),
  ]);
}

/** The role of the program itself: what its permissions say, and what the task's volumes and sessions ask for. */
function taskRole(plan: WorkloadPlan, { appTags, document, executesCommands }: RoleTask): Resource {
  return role(plan, "task", appTags, [
    ...(executesCommands ? [EXECUTE_COMMAND] : []),
    ...fileSystemStatements(document),
    ...(plan.props.permissions ?? []).map(permitted),
  ]);
}

function role(
  plan: WorkloadPlan,
  use: "execution" | "task",
  appTags: Tags,
  statements: readonly Statement[],
): Resource {
  return resource("AWS::IAM::Role", {
    AssumeRolePolicyDocument: TRUST,
    Policies:
      statements.length === 0
        ? undefined
        : [{ PolicyName: use, PolicyDocument: { Version: "2012-10-17", Statement: statements } }],
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** Only tasks of this account and region may have the role: no confused deputy. */
const TRUST = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
      Condition: {
        StringEquals: { "aws:SourceAccount": ref("AWS::AccountId") },
        ArnLike: { "aws:SourceArn": substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":*"]) },
      },
    },
  ],
};

const EXECUTE_COMMAND: Statement = {
  Effect: "Allow",
  Action: [
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ],
  Resource: "*",
};

function permitted({ effect = "Allow", actions, resources, conditions }: Permission): Statement {
  const statement = { Effect: effect, Action: actions, Resource: resources };
  return conditions === undefined ? statement : { ...statement, Condition: conditions };
}
