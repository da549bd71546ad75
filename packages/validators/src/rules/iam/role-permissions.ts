import { defineRule, type Finding, type Rule, type Subjects } from "../../rule.ts";
import { listed } from "../../words.ts";
import { isRecord } from "../place.ts";
import { ecsGuide } from "../source.ts";
import { knownAt, resourceNamed, resourcesOf, type TemplateResource } from "../template-resources.ts";
import { isAllowed, knownTexts, rightsOf, rolesOfTasks } from "../template-roles.ts";
import { containersOf, taskOf } from "../template-services.ts";
import { writtenText } from "../template-texts.ts";

type Template = Subjects["template"];

const EXECUTION_POLICY = ["AmazonECSTaskExecutionRolePolicy"];

/** What a task needs of its execution role, and the policies of AWS that give it. */
interface Need {
  readonly action: string;
  readonly policies: readonly string[];
}

const PULL: Need = {
  action: "ecr:GetAuthorizationToken",
  policies: [
    ...EXECUTION_POLICY,
    "AmazonEC2ContainerRegistryReadOnly",
    "AmazonEC2ContainerRegistryPullOnly",
    "AmazonEC2ContainerRegistryPowerUser",
    "AmazonEC2ContainerRegistryFullAccess",
  ],
};
const LOG: Need = {
  action: "logs:PutLogEvents",
  policies: [
    ...EXECUTION_POLICY,
    "CloudWatchLogsFullAccess",
    "CloudWatchFullAccess",
    "CloudWatchFullAccessV2",
    "CloudWatchAgentServerPolicy",
  ],
};
const SECRET: Need = { action: "secretsmanager:GetSecretValue", policies: ["SecretsManagerReadWrite"] };
const PARAMETER: Need = {
  action: "ssm:GetParameters",
  policies: ["AmazonSSMReadOnlyAccess", "AmazonSSMFullAccess", "AmazonSSMManagedInstanceCore"],
};
const FILE: Need = { action: "s3:GetObject", policies: ["AmazonS3ReadOnlyAccess", "AmazonS3FullAccess"] };

const EXEC = "ssmmessages:OpenDataChannel";

const executionRolePermissions = defineRule({
  code: "iam/execution-role-permissions",
  severity: "warning",
  on: "template",
  summary: "An execution role may do what ECS does with it before a task starts.",
  source: ecsGuide("task_execution_IAM_role.html"),
  check(template, report) {
    for (const { role, user } of rolesOfTasks(template, "ExecutionRoleArn")) {
      const rights = rightsOf(template, role);
      if (rights === undefined) continue;
      const missing = needsOf(template, user).filter(({ action, policies }) => !isAllowed(rights, action, policies));
      if (missing.length > 0)
        report(
          lacking(
            role,
            user,
            missing.map(({ action }) => action),
          ),
        );
    }
  },
});

function needsOf(template: Template, task: TemplateResource): readonly Need[] {
  const needs = new Set<Need>();
  for (const { container } of containersOf(task)) {
    if (IN_ECR.test(JSON.stringify(container["Image"] ?? ""))) needs.add(PULL);
    if (knownAt(container, "LogConfiguration.LogDriver") === "awslogs") needs.add(LOG);
    for (const written of secretsOf(container)) {
      const store = storeOf(template, written);
      if (store !== undefined) needs.add(store);
    }
    const files = container["EnvironmentFiles"];
    if (Array.isArray(files) && files.length > 0) needs.add(FILE);
  }
  return [...needs];
}

const IN_ECR = /\.dkr\.ecr\./;

/** What the secrets of a container, of its log driver and of its registry are taken from. */
function secretsOf(container: Readonly<Record<string, unknown>>): readonly unknown[] {
  const lists = [container["Secrets"], knownAt(container, "LogConfiguration.SecretOptions")];
  const pairs = lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []));
  const registry = container["RepositoryCredentials"];
  return [
    ...pairs.map((pair) => (isRecord(pair) ? pair["ValueFrom"] : undefined)),
    isRecord(registry) ? registry["CredentialsParameter"] : undefined,
  ];
}

/** A resource, or its attribute, and what comes after its ARN or name: `${Secret}:password::`. */
const OF_RESOURCE = /^\$\{(\w+)(?:\.([\w.]+))?\}/;

/** The end of the ARN of a secret that names a part of it; no ARN of a parameter ends like that. */
const PART_OF_SECRET = /^\$\{[^{}]*\}(?::[^:]*){3}$/;

/** Undefined where nobody knows what keeps it, or where a policy of the secret may let the role in. */
function storeOf(template: Template, written: unknown): Need | undefined {
  const text = writtenText(written);
  if (text === undefined) return undefined;
  if (isInSecretsManager(template, text)) return isShared(template) ? undefined : SECRET;
  const [, id] = OF_RESOURCE.exec(text) ?? [];
  const isParameter = resourceNamed(template, id, "AWS::SSM::Parameter") !== undefined;
  return isParameter || /:ssm:|^\//.test(text) ? PARAMETER : undefined;
}

function isInSecretsManager(template: Template, text: string): boolean {
  if (text.includes(":secretsmanager:") || PART_OF_SECRET.test(text)) return true;
  const [, id, attribute] = OF_RESOURCE.exec(text) ?? [];
  return attribute === "MasterUserSecret.SecretArn" || SECRETS.some((type) => resourceNamed(template, id, type));
}

const SECRETS = ["AWS::SecretsManager::Secret", "AWS::SecretsManager::SecretTargetAttachment"];

function isShared(template: Template): boolean {
  return resourcesOf(template, "AWS::SecretsManager::ResourcePolicy").length > 0;
}

function lacking(role: TemplateResource, task: TemplateResource, actions: readonly string[]): Finding {
  return {
    at: role.at,
    message: `${role.id} is the execution role of ${task.id} and may not do ${listed(actions, "and")}, so its tasks fail to start.`,
    help: actions.every((action) => action === PULL.action || action === LOG.action)
      ? "Add the managed policy service-role/AmazonECSTaskExecutionRolePolicy."
      : "Add a statement that allows it of what the task reads.",
  };
}

const execPermissions = defineRule({
  code: "iam/exec-permissions",
  severity: "warning",
  on: "template",
  summary: "The task role of a service with ECS Exec may open channels of SSM.",
  source: ecsGuide("ecs-exec.html"),
  check(template, report) {
    const roles = rolesOfTasks(template, "TaskRoleArn");
    for (const service of resourcesOf(template, "AWS::ECS::Service")) {
      const isOn = knownAt(service.properties, "EnableExecuteCommand") === true;
      const used = isOn ? roles.find(({ user }) => user.id === taskOf(template, service)?.id) : undefined;
      const rights = used === undefined ? undefined : rightsOf(template, used.role);
      if (used !== undefined && rights !== undefined && !isAllowed(rights, EXEC, ["AmazonSSMManagedInstanceCore"])) {
        report(mute(used.role, service));
      }
    }
  },
});

function mute(role: TemplateResource, service: TemplateResource): Finding {
  return {
    at: role.at,
    message: `${role.id} is the task role of ${service.id}, which has ECS Exec, and may not do ${EXEC}: nobody gets into its containers.`,
    help: 'Allow ssmmessages:CreateControlChannel, CreateDataChannel, OpenControlChannel and OpenDataChannel of "*".',
  };
}

const wildcardTaskRole = defineRule({
  code: "iam/wildcard-task-role",
  severity: "warning",
  on: "template",
  summary: "The role of a task may do what its program does, not everything.",
  source: ecsGuide("security-iam-bestpractices.html"),
  check(template, report) {
    const told = new Set<string>();
    for (const { role, user } of [
      ...rolesOfTasks(template, "TaskRoleArn"),
      ...rolesOfTasks(template, "ExecutionRoleArn"),
    ]) {
      const rights = rightsOf(template, role);
      if (rights === undefined || told.has(role.id)) continue;
      const isAdmin = rights.managed.includes("AdministratorAccess");
      if (!isAdmin && !rights.statements.some(isOfEverything)) continue;
      told.add(role.id);
      report(almighty(role, user));
    }
  },
});

function isOfEverything({
  Action: action,
  Condition: condition,
  Resource: resource,
}: Readonly<Record<string, unknown>>): boolean {
  if (condition !== undefined || !(knownTexts(resource ?? []) ?? []).includes("*")) return false;
  return (knownTexts(action ?? []) ?? []).some((one) => one === "*" || one === "*:*");
}

function almighty(role: TemplateResource, task: TemplateResource): Finding {
  return {
    at: role.at,
    message: `${role.id} is a role of ${task.id} and may do everything in its account; who breaks into the program may, too.`,
    help: "Allow the actions and the resources that the program uses.",
  };
}

/** What the roles of a template may do, sorted by code. */
export const ROLE_PERMISSIONS: readonly Rule[] = [execPermissions, executionRolePermissions, wildcardTaskRole];
