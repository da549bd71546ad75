import type { ExistingNetworkProps, FlowLogsBucket, FlowLogsProps, NetworkProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import {
  BOOLEAN,
  either,
  FILLED,
  filledListOf,
  INTEGER,
  listOf,
  oneOf,
  required,
  type Shape,
  STRING,
  struct,
  TAG_MAP,
  within,
} from "../shape.ts";
import { elsewhere } from "../table.ts";
import { OUTSIDE, OUTSIDE_ID } from "./outside.ts";

/** Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html. Checked 2026-11-29. */
const AGGREGATION_SECONDS: Shape<60 | 600> = within({ min: 60, max: 600 });

export const NETWORK = new Fields<NetworkProps>("a network", () => ({
  cidr: elsewhere(STRING),
  availabilityZones: elsewhere(either(INTEGER, filledListOf(FILLED))),
  natGateways: elsewhere(INTEGER),
  endpoints: elsewhere(listOf(FILLED)),
  ipv6: elsewhere(BOOLEAN),
  flowLogs: elsewhere(
    either(
      BOOLEAN,
      struct<FlowLogsProps>("flow logs", {
        trafficType: oneOf("ALL", "ACCEPT", "REJECT"),
        maxAggregationInterval: AGGREGATION_SECONDS,
        retentionInDays: INTEGER,
        s3: struct<FlowLogsBucket>("a bucket for flow logs", { bucket: required(OUTSIDE_ID), prefix: STRING }),
      }),
    ),
  ),
  tags: elsewhere(TAG_MAP),
}));

export const EXISTING_NETWORK = new Fields<ExistingNetworkProps>("an existing network", () => ({
  vpcId: required(elsewhere(OUTSIDE_ID)),
  privateSubnetIds: required(elsewhere(either(filledListOf(OUTSIDE_ID), OUTSIDE))),
  publicSubnetIds: elsewhere(either(listOf(either(STRING, OUTSIDE)), OUTSIDE)),
  endpoints: elsewhere(listOf(FILLED)),
  routeTableIds: elsewhere(listOf(OUTSIDE_ID)),
}));
