import type { ContainerDefinition } from "@aws-sdk/client-ecs";
import { partitionOf } from "@ecs-dsl/validators/facts";
import type { Aws } from "../aws/aws.ts";
import { ecrImageOf } from "./ecr-image.ts";
import { secretOf } from "./secret-source.ts";

/** What an execution role has to allow. */
export interface Need {
  readonly actions: readonly string[];
  readonly resource: string;
  /** Follows "may not": `pull image shop/api:1`. */
  readonly what: string;
}

/** What starting these containers needs, each once. */
export function needsOf(
  containers: readonly ContainerDefinition[],
  aws: Pick<Aws, "account" | "region">,
): readonly Need[] {
  const needs = containers.flatMap((container) => [
    ...imageNeeds(container, aws),
    ...logNeeds(container, aws),
    ...secretNeeds(container, aws),
  ]);
  return [...new Map(needs.map((need) => [`${need.actions.join()} ${need.resource}`, need])).values()];
}

function imageNeeds({ image = "" }: ContainerDefinition, { region: own }: Pick<Aws, "region">): readonly Need[] {
  const ecr = ecrImageOf(image);
  if (ecr === undefined) return [];
  const arn = `arn:${partitionOf(own)}:ecr:${ecr.region}:${ecr.account}:repository/${ecr.repository}`;
  return [
    { actions: ["ecr:GetAuthorizationToken"], resource: "*", what: "log in to ECR" },
    { actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resource: arn, what: `pull image ${ecr.name}` },
  ];
}

function logNeeds(
  { logConfiguration }: ContainerDefinition,
  { account, region: own }: Pick<Aws, "account" | "region">,
): readonly Need[] {
  const { "awslogs-group": group, "awslogs-region": region = own } = logConfiguration?.options ?? {};
  if (logConfiguration?.logDriver !== "awslogs" || group === undefined) return [];
  const arn = `arn:${partitionOf(own)}:logs:${region}:${account}:log-group:${group}:log-stream:*`;
  return [
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resource: arn, what: `write to log group ${group}` },
  ];
}

function secretNeeds(
  { secrets = [], logConfiguration }: ContainerDefinition,
  aws: Pick<Aws, "account" | "region">,
): readonly Need[] {
  return [...secrets, ...(logConfiguration?.secretOptions ?? [])].flatMap(({ valueFrom = "" }) => {
    const { service, arn, name } = secretOf(valueFrom, aws);
    const action = service === "secretsmanager" ? "secretsmanager:GetSecretValue" : "ssm:GetParameters";
    const noun = service === "secretsmanager" ? "secret" : "parameter";
    return [{ actions: [action], resource: arn, what: `read ${noun} ${name}` }];
  });
}
