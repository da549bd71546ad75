import type { Permission } from "@ecs-dsl/dsl";
import type { TaskDefinition } from "@ecs-dsl/validators";
import { resource } from "../../cloudformation/resource.ts";
import type { Resource, Value } from "../../cloudformation/template.ts";
import type { AssemblyWorkload, GivenRole } from "../../model/assembly.ts";
import { templateTags, type Tags } from "../fields/tags.ts";
import type { Lowering } from "../lowering.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { Deferred, type Built } from "../resolve/deferred.ts";
import { agentStatements } from "../agents/agents.ts";
import { logGroupName } from "../resolve/log-group.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { boundaryOf } from "./boundary.ts";
import { givenRole } from "./given-role.ts";
import { outputsOf, templateValue, type Resolve } from "../resolve/references.ts";
import { referenceStatements, resolver } from "../resources/values.ts";
import { itemsOf } from "./grants/built-values.ts";
import { fileSystemStatements } from "./grants/file-systems.ts";
import { keyStatements } from "./grants/keys.ts";
import { logStatements } from "./grants/logging.ts";
import { objectStatements } from "./grants/objects.ts";
import { pullStatements } from "./grants/pulling.ts";
import { routeStatements } from "./grants/log-routes.ts";
import { readStatements } from "./grants/reading.ts";
import { referredStatements } from "./grants/referred-secrets.ts";
import { policyDocument, type Statement } from "./grants/statement.ts";
import { trust } from "./grants/trust.ts";

/** The task whose roles are made, as it is deployed: with its overrides. */
export interface RoleTask {
  readonly document: Built<TaskDefinition>;
  readonly appTags: Tags;
  /** What `aws ecs execute-command` takes, where it works in it. */
  readonly sessions: readonly Statement[];
}

/** The roles of the task, but for those that it takes from elsewhere. */
export function roles(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): Readonly<Record<string, Resource>> {
  const { executionRoleArn, taskRoleArn } = task.document;
  return {
    ...(isOwn(executionRoleArn) ? { ExecutionRole: executionRole(lowering, plan, task) } : {}),
    ...(isOwn(taskRoleArn) ? { TaskRole: taskRole(lowering, plan, task) } : {}),
  };
}

/** A role that the stack makes: one of another stack is in a parameter. */
function isOwn(arn: string | Deferred | undefined): boolean {
  return arn instanceof Deferred && "Fn::GetAtt" in arn.template;
}

/** The roles from elsewhere, with what they have to allow for the task to work. */
export function givenRoles(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): readonly GivenRole[] {
  const { executionRoleArn, taskRoleArn } = task.document;
  const { place } = lowering;
  const logGroup = logGroupName(lowering, plan);
  return [
    ...givenRole("execution", executionRoleArn, () => executionStatements(lowering, plan, task), { place, logGroup }),
    ...givenRole("task", taskRoleArn, () => taskStatements(lowering, plan, task), { place, logGroup }),
  ];
}

/** What the task needs that has no role, where no stack makes one. */
export function unmetPolicy(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): Pick<AssemblyWorkload, "unmet"> {
  if (!lowering.isStackless || task.document.taskRoleArn !== undefined) return {};
  const statements = taskStatements(lowering, plan, task);
  return statements.length === 0 ? {} : { unmet: policyDocument(statements) };
}

function executionRole(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): Resource {
  return role(lowering, plan, "execution", task.appTags, executionStatements(lowering, plan, task));
}

function taskRole(lowering: Lowering, plan: WorkloadPlan, task: RoleTask): Resource {
  return role(lowering, plan, "task", task.appTags, taskStatements(lowering, plan, task));
}

/** What ECS needs to start the task: it pulls the images, writes the logs and reads what the task names. */
export function executionStatements(
  lowering: Lowering,
  plan: WorkloadPlan,
  { document }: RoleTask,
): readonly Statement[] {
  const containers = itemsOf(document, "containerDefinitions");
  const resolve = resolver(lowering);
  return [
    ...pullStatements(plan),
    ...logStatements(containers),
    ...readStatements(lowering.place, document),
    ...referredStatements(plan, resolve),
    ...keyStatements(plan, resolve),
    ...objectStatements(containers),
  ];
}

/** What the program may do: what its permissions say, and what its volumes, logs, sessions and references ask for. */
export function taskStatements(
  lowering: Lowering,
  plan: WorkloadPlan,
  { document, sessions }: RoleTask,
): readonly Statement[] {
  const resolve = resolver(lowering);
  return [
    ...sessions,
    ...fileSystemStatements(document),
    ...agentStatements(lowering, plan),
    ...routeStatements(lowering, plan, itemsOf(document, "containerDefinitions")),
    ...referenceStatements(lowering, outputsOf(plan)),
    ...(plan.props.permissions ?? []).map((permission) => permitted(permission, resolve)),
  ];
}

function role(
  lowering: Lowering,
  { props }: WorkloadPlan,
  use: "execution" | "task",
  appTags: Tags,
  statements: readonly Statement[],
): Resource {
  const resolve = resolver(lowering);
  return resource("AWS::IAM::Role", {
    AssumeRolePolicyDocument: TRUST,
    ManagedPolicyArns: use === "task" ? props.managedPolicies?.map((arn) => templateValue(arn, resolve)) : undefined,
    PermissionsBoundary: boundaryOf(lowering, props),
    Policies: statements.length === 0 ? undefined : [{ PolicyName: use, PolicyDocument: policyDocument(statements) }],
    Tags: templateTags(appTags, props.tags),
  });
}

/** Only tasks of this account and region may have the role. */
const TRUST = trust("ecs-tasks.amazonaws.com", substituted(["arn:", PARTITION, ":ecs:", REGION, ":", ACCOUNT, ":*"]));

type Conditions = NonNullable<Permission["conditions"]>;

function conditionValue(value: Conditions[string][string], resolve: Resolve): Value<string> | readonly Value<string>[] {
  return isMany(value) ? value.map((one) => templateValue(one, resolve)) : templateValue(value, resolve);
}

function isMany(value: Conditions[string][string]): value is Extract<typeof value, readonly unknown[]> {
  return Array.isArray(value);
}

function permitted({ effect = "Allow", actions, resources, conditions }: Permission, resolve: Resolve): Statement {
  const statement = { Effect: effect, Action: actions, Resource: resources.map((one) => templateValue(one, resolve)) };
  if (conditions === undefined) return statement;
  const valuesOf = (written: Conditions[string]) =>
    Object.fromEntries(Object.entries(written).map(([key, value]) => [key, conditionValue(value, resolve)]));
  const Condition = Object.entries(conditions).map(([operator, written]) => [operator, valuesOf(written)] as const);
  return { ...statement, Condition: Object.fromEntries(Condition) };
}
