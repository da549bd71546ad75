import type { Service, TaskDefinition } from "@aws-sdk/client-ecs";
import type { Answer, Refusal } from "./aws/answer.ts";
import type { Aws } from "./aws/aws.ts";

/** A service with the task definition that it runs, as ECS describes them. */
export interface LiveService {
  readonly service: Service;
  readonly taskDefinition: TaskDefinition | undefined;
  /** Why the task definition is not known, where it is not. */
  readonly unseen: readonly Refusal[];
}

/** Reads one service; undefined where there is none, or no such cluster. */
export async function readService(aws: Aws, cluster: string, name: string): Promise<Answer<LiveService | undefined>> {
  const described = await aws.ask("ecs:DescribeServices", { cluster, services: [name], include: ["TAGS"] });
  if ("refusal" in described) {
    return described.refusal.code === "ClusterNotFoundException" ? { value: undefined } : described;
  }
  const service = described.value.services?.find(({ status }) => status !== "INACTIVE");
  if (service === undefined) return { value: undefined };
  const { taskDefinition: arn } = service;
  if (arn === undefined) return { value: { service, taskDefinition: undefined, unseen: [] } };
  const definition = await aws.ask("ecs:DescribeTaskDefinition", { taskDefinition: arn, include: ["TAGS"] });
  if ("refusal" in definition) return { value: { service, taskDefinition: undefined, unseen: [definition.refusal] } };
  return { value: { service, taskDefinition: definition.value.taskDefinition, unseen: [] } };
}
