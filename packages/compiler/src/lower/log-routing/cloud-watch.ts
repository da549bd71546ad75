import type { CloudWatchDestination } from "@ecs-dsl/dsl";
import { streamStatements } from "../workloads/grants/logging.ts";
import type { DestinationKind } from "./destination-kind.ts";

/** Source: https://docs.fluentbit.io/manual/pipeline/outputs/cloudwatch. Checked 2026-11-28. */
export const cloudWatch: DestinationKind<CloudWatchDestination> = {
  options: ({ logGroup, logStreamPrefix, options }, source) => ({
    Name: "cloudwatch_logs",
    region: source.region,
    log_group_name: logGroup ?? source.logGroup,
    log_stream_prefix: logStreamPrefix ?? `${source.container}/`,
    ...options,
  }),
  statements: ({ logGroup }, source) => streamStatements(logGroup ?? source.logGroup),
};
