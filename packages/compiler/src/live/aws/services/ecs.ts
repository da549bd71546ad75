import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  DescribeTasksCommand,
  ECSClient,
  ListServicesCommand,
  ListTasksCommand,
} from "@aws-sdk/client-ecs";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"ecs">> {
  const client = new ECSClient(settings);
  return {
    "ecs:DescribeClusters": (input) => client.send(new DescribeClustersCommand(input)),
    "ecs:DescribeServices": (input) => client.send(new DescribeServicesCommand(input)),
    "ecs:DescribeTaskDefinition": (input) => client.send(new DescribeTaskDefinitionCommand(input)),
    "ecs:DescribeTasks": (input) => client.send(new DescribeTasksCommand(input)),
    "ecs:ListServices": (input) => client.send(new ListServicesCommand(input)),
    "ecs:ListTasks": (input) => client.send(new ListTasksCommand(input)),
  };
}
