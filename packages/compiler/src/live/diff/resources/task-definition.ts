import { SHAPES } from "@ecs-dsl/validators";
import { fromCloudFormation } from "../../../read/cloudformation/from-cloud-formation.ts";
import type { Answer } from "../../aws/answer.ts";
import type { Aws } from "../../aws/aws.ts";
import { readService } from "../../read-service.ts";
import { TASK_DEFINITION_FACTS } from "../facts/task-definition.ts";
import type { Found, ResourceKind } from "../resource-kind.ts";
import { withoutHostPorts } from "../without-host-ports.ts";

/** Of a service, the one that it runs; else the one that its stack has made, or the last of its family. */
export const taskDefinition: ResourceKind = {
  type: "AWS::ECS::TaskDefinition",
  noun: "task definition",
  facts: TASK_DEFINITION_FACTS,
  compiled: (properties) => withoutHostPorts(fromCloudFormation(SHAPES.taskDefinition, properties).value),
  live: async (aws, found) => {
    const answer = await definitionThatRuns(aws, found);
    return "refusal" in answer ? answer : { value: withoutHostPorts(answer.value) };
  },
  effect: () => "rolling",
};

async function definitionThatRuns(aws: Aws, { workload, id }: Found): Promise<Answer<unknown>> {
  if (workload?.rollout.kind === "service") {
    const service = await readService(aws, workload.cluster, workload.rollout.service);
    if ("refusal" in service) return service;
    const [refusal] = service.value?.unseen ?? [];
    return refusal === undefined ? { value: service.value?.taskDefinition } : { refusal };
  }
  const named = id ?? workload?.family;
  if (named === undefined) return { value: undefined };
  const answer = await aws.ask("ecs:DescribeTaskDefinition", { taskDefinition: named });
  if ("value" in answer) return { value: answer.value.taskDefinition };
  return isAbsent(answer.refusal.code, answer.refusal.message) ? { value: undefined } : answer;
}

function isAbsent(code: string, message: string): boolean {
  return code === "ClientException" && /unable to describe|does not exist/i.test(message);
}
