import { CloudWatchLogsClient, DescribeLogGroupsCommand, GetLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import type { CallsOf, NamesOf } from "../calls.ts";
import type { ClientSettings } from "../client-settings.ts";

export function callsOf(settings: ClientSettings): CallsOf<NamesOf<"logs">> {
  const client = new CloudWatchLogsClient(settings);
  return {
    "logs:DescribeLogGroups": (input) => client.send(new DescribeLogGroupsCommand(input)),
    "logs:GetLogEvents": (input) => client.send(new GetLogEventsCommand(input)),
  };
}
