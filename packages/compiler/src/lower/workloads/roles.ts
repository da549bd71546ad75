import type { Permission } from "@ecs-dsl/dsl";
import { resource } from "../../cloudformation/resource.ts";
import { getAtt, ref, type Intrinsic, type Resource } from "../../cloudformation/template.ts";
import { repositoryArn } from "../resolve/image-uri.ts";
import { sortedKeys } from "../resolve/names.ts";
import type { WorkloadPlan } from "../plan/plan.ts";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { secretResource } from "../resolve/secrets.ts";
import { templateTags, type Tags } from "../fields/tags.ts";

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | readonly string[];
  readonly Resource: string | Intrinsic | readonly (string | Intrinsic)[];
  readonly Condition?: Permission["conditions"];
}

/** The role by which ECS starts the task: pulls the images, writes the logs and reads the secrets that it names. */
export function executionRole(plan: WorkloadPlan, appTags: Tags): Resource {
  return role(plan, "execution", appTags, [...pullStatements(plan), logStatement(plan), ...secretStatements(plan)]);
}

/** The role of the program itself: what its permissions say and nothing else. */
export function taskRole(plan: WorkloadPlan, appTags: Tags): Resource {
  const exec = plan.props.enableExecuteCommand === true ? [EXECUTE_COMMAND] : [];
  return role(plan, "task", appTags, [...exec, ...(plan.props.permissions ?? []).map(permitted)]);
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

function logStatement(plan: WorkloadPlan): Statement {
  const own = plan.logging?.props.logGroup;
  const others = plan.sidecars.flatMap(({ logging }) => logging?.props.logGroup ?? []);
  const groups = distinct([own === undefined ? getAtt("LogGroup", "Arn") : groupArn(own), ...others.map(groupArn)]);
  const [first] = groups;
  return {
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: groups.length === 1 && first !== undefined ? first : groups,
  };
}

/** The streams of a log group that exists. */
function groupArn(name: string): Intrinsic {
  return substituted(["arn:", PARTITION, ":logs:", REGION, ":", ACCOUNT, `:log-group:${name}:*`]);
}

function pullStatements(plan: WorkloadPlan): readonly Statement[] {
  const images = [plan.props.image, ...plan.sidecars.map(({ props }) => props.image)];
  const arns = distinct(images.flatMap((image) => (image === undefined ? [] : (repositoryArn(image) ?? []))));
  if (arns.length === 0) return [];
  return [
    { Effect: "Allow", Action: "ecr:GetAuthorizationToken", Resource: "*" },
    {
      Effect: "Allow",
      Action: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Resource: arns,
    },
  ];
}

function secretStatements(plan: WorkloadPlan): readonly Statement[] {
  const secrets = [plan, ...plan.sidecars].flatMap(({ props }) => inOrder(props.secrets ?? {}));
  return [
    ...readStatement("secretsmanager:GetSecretValue", secrets, "secret"),
    ...readStatement("ssm:GetParameters", secrets, "parameter"),
  ];
}

type SecretLike = Parameters<typeof secretResource>[0];

function readStatement(action: string, secrets: readonly SecretLike[], kind: SecretLike["kind"]): readonly Statement[] {
  const resources = distinct(secrets.filter((secret) => secret.kind === kind).map(secretResource));
  return resources.length === 0 ? [] : [{ Effect: "Allow", Action: action, Resource: resources }];
}

function inOrder<Value>(entries: Readonly<Record<string, Value>>): readonly Value[] {
  return sortedKeys(entries).flatMap((key) => entries[key] ?? []);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return Array.from(new Map(values.map((value) => [JSON.stringify(value), value])).values());
}
