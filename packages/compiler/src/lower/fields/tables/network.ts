import type { ExistingNetworkProps, NetworkProps } from "@ecs-dsl/dsl";
import { Fields } from "../engine.ts";
import { either, FILLED, filledListOf, INTEGER, listOf, required, STRING, TAG_MAP } from "../shape.ts";
import { elsewhere } from "../table.ts";

export const NETWORK = new Fields<NetworkProps>("a network", () => ({
  cidr: elsewhere(STRING),
  availabilityZones: elsewhere(either(INTEGER, filledListOf(FILLED))),
  natGateways: elsewhere(INTEGER),
  endpoints: elsewhere(listOf(FILLED)),
  tags: elsewhere(TAG_MAP),
}));

export const EXISTING_NETWORK = new Fields<ExistingNetworkProps>("an existing network", () => ({
  vpcId: required(elsewhere(FILLED)),
  privateSubnetIds: required(elsewhere(filledListOf(FILLED))),
  publicSubnetIds: required(elsewhere(listOf(STRING))),
  endpoints: elsewhere(listOf(FILLED)),
  routeTableIds: elsewhere(listOf(FILLED)),
}));
