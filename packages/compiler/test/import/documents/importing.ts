import { formatPath } from "@ecs-dsl/validators";
import { taskDefinitions } from "../../../src/import/documents/importer.ts";
import type { ImportOptions } from "../../../src/import/importer.ts";
import { importedBy } from "../imported.ts";

const ACCOUNT = "123456789012";

/** A container, and a task for Fargate that has it. */
export const CONTAINER = {
  name: "api",
  image: `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2`,
  logConfiguration: {
    logDriver: "awslogs",
    options: { "awslogs-group": "/ecs/shop", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "api" },
  },
};

export const TASK = {
  family: "shop-production-api",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/execution`,
  taskRoleArn: `arn:aws:iam::${ACCOUNT}:role/api`,
  containerDefinitions: [CONTAINER],
};

export const SERVICE = {
  cluster: "prod",
  serviceName: "old",
  taskDefinition: "shop-production-api:3",
  launchType: "FARGATE",
  desiredCount: 2,
  networkConfiguration: { awsvpcConfiguration: { subnets: ["subnet-1", "subnet-2"], securityGroups: ["sg-1"] } },
  deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
};

/** What is imported from a task definition, and a service beside it: the config, and what is said of keys. */
export function imported(task: object, service?: object, given: ImportOptions = {}) {
  const { text, entries } = importedBy(
    taskDefinitions,
    {
      "task.json": JSON.stringify(task),
      ...(service === undefined ? {} : { "service.json": JSON.stringify(service) }),
    },
    given,
  );
  const remarks = entries.flatMap(({ path, verdict, words = "" }) =>
    verdict === "taken" ? [] : [`${formatPath(path)}: ${words}`],
  );
  return { text, remarks };
}

/** The same of a task whose container has these properties besides. */
export function importedContainer(container: object, task: object = {}) {
  return imported({ ...TASK, ...task, containerDefinitions: [{ ...CONTAINER, ...container }] });
}
