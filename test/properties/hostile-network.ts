import * as dsl from "ecs-dsl";
import type { Call } from "./hostile-nouns.ts";

/** A new network in one environment, one that exists in the other. */
export function networkWith(call: Call, env: object) {
  return call("pick", dsl.pick, env, {
    production: newNetworkWith(call),
    staging: call("existing network", dsl.network.existing, {
      vpcId: "vpc-0123456789abcdef0",
      privateSubnetIds: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
      publicSubnetIds: ["subnet-0123456789abcdef2", "subnet-0123456789abcdef3"],
      endpoints: ["s3"],
      routeTableIds: ["rtb-0123456789abcdef0"],
    }),
  });
}

function newNetworkWith(call: Call): dsl.Network {
  return call("network", dsl.network, {
    cidr: "10.0.0.0/16",
    availabilityZones: 2,
    natGateways: 1,
    endpoints: ["sqs"],
    ipv6: true,
    flowLogs: { trafficType: "ALL", maxAggregationInterval: 60, s3: { bucket: "shop-flow-logs", prefix: "shop" } },
    tags: { team: "network" },
  });
}
