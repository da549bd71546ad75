import {
  CloudFormationClient,
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from "@aws-sdk/client-cloudformation";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"cloudformation">> {
  const client = new CloudFormationClient(settings);
  return {
    "cloudformation:DescribeStacks": (input) => client.send(new DescribeStacksCommand(input)),
    "cloudformation:GetTemplate": (input) => client.send(new GetTemplateCommand(input)),
    "cloudformation:ListStackResources": (input) => client.send(new ListStackResourcesCommand(input)),
  };
}
