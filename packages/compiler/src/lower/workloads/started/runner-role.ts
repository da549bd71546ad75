import type { TaskDefinition } from "@ecs-dsl/validators";
import { resource } from "../../../cloudformation/resource.ts";
import type { Intrinsic, Resource } from "../../../cloudformation/template.ts";
import type { Lowering } from "../../lowering.ts";
import { templateTags } from "../../fields/tags.ts";
import type { WorkloadPlan } from "../../plan/plan.ts";
import { Deferred, type Built } from "../../resolve/deferred.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../../resolve/place.ts";
import { allow, policyDocument, type Statement } from "../grants/statement.ts";
import { boundaryOf } from "../boundary.ts";
import { trust } from "../grants/trust.ts";
import type { Shared } from "../workload-kind.ts";

/** A service of AWS that starts tasks, and the ARNs of what it does so for. */
export interface Starter {
  readonly service: "events.amazonaws.com" | "scheduler.amazonaws.com";
  readonly sourceArn: Intrinsic;
  /** What it needs beside the right to start the task. */
  readonly statements: readonly Statement[];
}

/** The role by which a service of AWS starts a task, and nothing else. */
export function runnerRole(
  lowering: Lowering,
  plan: WorkloadPlan,
  task: Built<TaskDefinition>,
  { appTags, cluster }: Pick<Shared, "appTags" | "cluster">,
  { service, sourceArn, statements }: Starter,
): Resource {
  return resource("AWS::IAM::Role", {
    AssumeRolePolicyDocument: trust(service, sourceArn),
    PermissionsBoundary: boundaryOf(lowering, plan.props),
    Policies: [
      {
        PolicyName: "run",
        PolicyDocument: policyDocument([...runStatements(plan.fullName, task, cluster), ...statements]),
      },
    ],
    Tags: templateTags(appTags, plan.props.tags),
  });
}

/** Every revision, since the role changes before what starts the new one does. The tags are those of the revision and of ECS. */
function runStatements(family: string, task: Built<TaskDefinition>, cluster: string): readonly Statement[] {
  return [
    ...allow("ecs:RunTask", [ecsArn(`task-definition/${family}:*`)], {
      ArnEquals: { "ecs:cluster": clusterArn(cluster) },
    }),
    ...allow("ecs:TagResource", [ecsArn(`task/${cluster}/*`)], { StringEquals: { "ecs:CreateAction": "RunTask" } }),
    ...allow("iam:PassRole", rolesOf(task), { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } }),
  ];
}

function rolesOf({ executionRoleArn, taskRoleArn }: Built<TaskDefinition>): readonly (string | Intrinsic)[] {
  return [executionRoleArn, taskRoleArn]
    .filter((role) => role !== undefined)
    .map((role) => (role instanceof Deferred ? role.template : role));
}

/** The ARN of the cluster, which both services want instead of its name. */
export function clusterArn(cluster: string): Intrinsic {
  return ecsArn(`cluster/${cluster}`);
}

/** The ARN of something in ECS in the place of the stack. */
export function ecsArn(resourcePart: string): Intrinsic {
  return substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, `:${resourcePart}`]);
}
