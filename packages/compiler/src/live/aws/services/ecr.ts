import {
  BatchGetImageCommand,
  DescribeImagesCommand,
  DescribeRepositoriesCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
} from "@aws-sdk/client-ecr";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"ecr">> {
  const client = new ECRClient(settings);
  return {
    "ecr:BatchGetImage": (input) => client.send(new BatchGetImageCommand(input)),
    "ecr:DescribeImages": (input) => client.send(new DescribeImagesCommand(input)),
    "ecr:DescribeRepositories": (input) => client.send(new DescribeRepositoriesCommand(input)),
    "ecr:GetLifecyclePolicy": (input) => client.send(new GetLifecyclePolicyCommand(input)),
  };
}
