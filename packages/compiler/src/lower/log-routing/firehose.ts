import type { FirehoseDestination } from "@ecs-dsl/dsl";
import { ACCOUNT, PARTITION, REGION, substituted } from "../resolve/place.ts";
import { allow } from "../workloads/grants/statement.ts";
import type { DestinationKind } from "./destination-kind.ts";

/** Source: https://docs.fluentbit.io/manual/pipeline/outputs/firehose. Checked 2026-11-28. */
export const firehose: DestinationKind<string | FirehoseDestination> = {
  options(given, source) {
    const { deliveryStream, region, options } = settingsOf(given);
    return { Name: "kinesis_firehose", region: region ?? source.region, delivery_stream: deliveryStream, ...options };
  },
  statements(given) {
    const { deliveryStream, region = REGION } = settingsOf(given);
    const arn = ["arn:", PARTITION, ":firehose:", region, ":", ACCOUNT, `:deliverystream/${deliveryStream}`];
    return allow("firehose:PutRecordBatch", [substituted(arn)]);
  },
};

function settingsOf(given: string | FirehoseDestination): FirehoseDestination {
  return typeof given === "string" ? { deliveryStream: given } : given;
}
